import { useState } from 'react';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import type { RuleBookView, TriedView } from '../../../shared/ipc/views';
import { plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
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
  if (ruleSet === null) return <p className="text-muted">The text has to be sound before it can be tried.</p>;
  return (
    <div className="grid max-w-270 grid-cols-2 gap-6">
      <TryLine ruleSet={ruleSet} book={book} />
      <section aria-label="On the present lines" className="flex min-w-0 flex-col gap-3">
        <h3 className="font-medium">On the present pre-bill lines</h3>
        <Button className="self-start" isPending={command.isPending} onPress={() => void run()}>
          Try on all lines
        </Button>
        {command.error ? <p className="text-danger">{command.error.message}</p> : null}
        <div role="status">
          {tried === null ? null : (
            <>
              <p>{sumWords(tried.result)}</p>
              {tried.text === text ? null : (
                <p className="text-note text-warn">The text has changed since.</p>
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
  if (lines === 0) return 'There are no lines that still have a way to go.';
  return `Would flag ${flagged} of ${plural(lines, 'line')}, and block ${blocked}.`;
}

function Tried({ result }: { result: TriedView }) {
  return (
    <>
      <ul aria-label="By rule" className="text-note">
        {result.rules.map(({ ruleId, lines }) => (
          <li key={ruleId} className="flex justify-between gap-2 border-b border-line py-0.5">
            <span className="truncate">{ruleId}</span>
            <span className="figures">{lines}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="Examples" className="flex flex-col gap-3">
        {result.examples.map((example) => (
          <li key={example.entryId}>
            <p className="text-note text-muted">{example.title}</p>
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
