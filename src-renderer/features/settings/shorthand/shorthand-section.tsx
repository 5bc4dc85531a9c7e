import { useState } from 'react';
import { standardPhrases } from '../../../../shared/quick-entry/phrases';
import { useQuery } from '../../../state/use-query';
import { useReference } from '../../../state/use-reference';
import { DisclosurePanel } from '../../../ui/disclosure-panel';
import { Failed, Loading } from '../../../ui/loading';
import { Section } from '../../../ui/screen';
import { Muted, Note, Strong } from '../../../ui/text';
import { words } from '../../../words';
import { NicknameForm, PhraseForm } from './shorthand-forms';
import { type ShorthandRow, ShorthandTable } from './shorthand-table';

/** The person's own phrases and nicknames for matters, kept on this laptop. */
export function ShorthandSection() {
  const { data, error, retry } = useQuery('shorthandsGet', {});
  const [phrase, setPhrase] = useState<ShorthandRow | null>(null);
  const [nickname, setNickname] = useState<ShorthandRow | null>(null);
  const reference = useReference();
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data || !reference) return <Loading label={words.shorthand.readingPhrasesAndNicknames} />;
  const own = new Set(data.phrases.map(({ trigger }) => trigger));
  const standard = Object.entries(standardPhrases).filter(([trigger]) => !own.has(trigger));
  const nameOf = (matterId: string): string => {
    const matter = reference.matterById.get(matterId);
    return matter === undefined ? words.shorthand.matterThat : `${matter.name} ${matter.number}`;
  };
  return (
    <>
      <Section title={words.shorthand.phrasesOfYourOwn}>
        <Note>{words.shorthand.howPhrasesWork}</Note>
        <ShorthandTable
          kind="phrase"
          label={words.shorthand.phrasesOfYourOwn}
          heads={[words.shorthand.trigger, words.shorthand.standsFor]}
          rows={data.phrases.map(({ trigger, text }) => ({ trigger, standsFor: text, words: text }))}
          empty={words.shorthand.noneYet}
          onEdit={setPhrase}
        />
        <PhraseForm key={phrase?.trigger ?? ''} edited={phrase} onDone={() => setPhrase(null)} />
        <DisclosurePanel title={words.shorthand.standardPhrases(standard.length)} className="pt-2">
          <ul aria-label={words.shorthand.standardPhrasesSection} className="columns-2 gap-6">
            {standard.map(([trigger, text]) => (
              <li key={trigger} className="flex gap-2 py-0.5">
                <Strong className="w-14 shrink-0">;{trigger}</Strong>
                <Muted className="min-w-0">{text}</Muted>
              </li>
            ))}
          </ul>
        </DisclosurePanel>
      </Section>
      <Section title={words.shorthand.nicknamesOfMatters} className="pt-4">
        <Note>{words.shorthand.howNicknamesWork}</Note>
        <ShorthandTable
          kind="nickname"
          label={words.shorthand.nicknamesOfMatters}
          heads={[words.shorthand.nickname, words.common.matter]}
          rows={data.nicknames.map(({ nickname, matterId }) => ({
            trigger: nickname,
            standsFor: matterId,
            words: nameOf(matterId),
          }))}
          empty={words.shorthand.noneYet}
          onEdit={setNickname}
        />
        <NicknameForm key={nickname?.trigger ?? ''} edited={nickname} onDone={() => setNickname(null)} />
      </Section>
    </>
  );
}
