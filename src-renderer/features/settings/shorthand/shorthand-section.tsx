import { standardPhrases } from '../../../../shared/quick-entry/phrases';
import { useQuery } from '../../../state/use-query';
import { useReference } from '../../../state/use-reference';
import { DisclosurePanel } from '../../../ui/disclosure-panel';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { NicknameForm, PhraseForm } from './shorthand-forms';
import { ShorthandTable } from './shorthand-table';

/** The person's own phrases and nicknames for matters, kept on this laptop. */
export function ShorthandSection() {
  const { data, error, retry } = useQuery('shorthandsGet', {});
  const reference = useReference();
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data || !reference) return <Loading label="Reading phrases and nicknames" />;
  const own = new Set(data.phrases.map(({ trigger }) => trigger));
  const standard = Object.entries(standardPhrases).filter(([trigger]) => !own.has(trigger));
  const nameOf = (matterId: string): string => {
    const matter = reference.matterById.get(matterId);
    return matter === undefined ? 'A matter that is not on this laptop' : `${matter.name} ${matter.number}`;
  };
  return (
    <>
      <Section title="Phrases of your own">
        <p className="text-note text-muted">
          Type ; and the trigger in quick entry or in notes, and the whole words stand in the narrative. A
          trigger of your own comes before a standard one.
        </p>
        <ShorthandTable
          kind="phrase"
          label="Phrases of your own"
          heads={['Trigger', 'Stands for']}
          rows={data.phrases.map(({ trigger, text }) => ({ trigger, standsFor: text, words: text }))}
          empty="None yet."
        />
        <PhraseForm />
        <DisclosurePanel title={`Standard phrases: ${standard.length}`} className="pt-2">
          <ul aria-label="Standard phrases" className="columns-2 gap-6">
            {standard.map(([trigger, text]) => (
              <li key={trigger} className="flex gap-2 py-0.5">
                <span className="w-14 shrink-0 font-medium">;{trigger}</span>
                <span className="min-w-0 text-muted">{text}</span>
              </li>
            ))}
          </ul>
        </DisclosurePanel>
      </Section>
      <Section title="Nicknames of matters" className="pt-4">
        <p className="text-note text-muted">
          A nickname names its matter as the caption does: at the beginning of the line, after @, and in every
          search of matters.
        </p>
        <ShorthandTable
          kind="nickname"
          label="Nicknames of matters"
          heads={['Nickname', 'Matter']}
          rows={data.nicknames.map(({ nickname, matterId }) => ({
            trigger: nickname,
            standsFor: matterId,
            words: nameOf(matterId),
          }))}
          empty="None yet."
        />
        <NicknameForm />
      </Section>
    </>
  );
}
