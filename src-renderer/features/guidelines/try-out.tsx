import { useState } from 'react';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import type { RuleBookView, TriedView } from '../../../shared/ipc/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
import { Surface } from '../../ui/surface';
import { Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { TryLine } from './try-line';

/** Tries a rule set that is not saved yet: on a made-up line at each key, and on the lines that are not pushed. */
export function TryOut({
  text,
  ruleSet,
  book,
}: {
  text: string;
  ruleSet: RuleSet | null;
  book: RuleBookView | undefined;
}) {
  const command = useCommand('ruleSetTry', { quiet: true });
  const [tried, setTried] = useState<{ text: string; result: TriedView } | null>(null);
  const run = async (): Promise<void> => {
    const done = await command.run({ text, matterId: null });
    setTried(done.ok ? { text, result: done.value } : null);
  };
  if (ruleSet === null) return <Muted as="p">{words.guidelines.textHasToBeSound}</Muted>;
  return (
    <div className="grid max-w-270 grid-cols-2 gap-6">
      <TryLine ruleSet={ruleSet} book={book} />
      <section aria-label={words.guidelines.onPresentLines} className="flex min-w-0 flex-col gap-3">
        <Strong as="h3">{words.guidelines.onPresentPreBillLines}</Strong>
        <Button className="self-start" isPending={command.isPending} onPress={() => void run()}>
          {words.guidelines.tryOnAllLines}
        </Button>
        {command.error ? (
          <Text as="p" tone="danger">
            {command.error.message}
          </Text>
        ) : null}
        <div role="status">
          {tried === null ? null : (
            <>
              <p>{sumWords(tried.result)}</p>
              {tried.text === text ? null : (
                <Text as="p" tone="warn" size="note">
                  {words.guidelines.textHasChangedSince}
                </Text>
              )}
            </>
          )}
        </div>
        {tried === null ? null : <Tried result={tried.result} />}
      </section>
    </div>
  );
}

function sumWords({ lines, flagged, blocked }: TriedView): string {
  if (lines === 0) return words.guidelines.thereAreNoLines;
  return words.guidelines.wouldFlagOfLines(flagged, lines, blocked);
}

function Tried({ result }: { result: TriedView }) {
  return (
    <>
      <Text as="ul" aria-label={words.guidelines.byRule} size="note">
        {result.rules.map(({ ruleId, lines }) => (
          <Surface as="li" key={ruleId} edge="bottom" className="flex justify-between gap-2 py-0.5">
            <span className="truncate">{ruleId}</span>
            <span className="figures">{lines}</span>
          </Surface>
        ))}
      </Text>
      <ul aria-label={words.guidelines.examples} className="flex flex-col gap-3">
        {result.examples.map((example) => (
          <li key={example.entryId}>
            <Note>{example.title}</Note>
            <p data-copy className="line-clamp-2 wrap-anywhere">
              {example.narrative}
            </p>
            <FlagList flags={example.flags} />
          </li>
        ))}
      </ul>
    </>
  );
}
