import { useState } from 'react';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { compileRuleSet } from '../../../shared/guidelines/compile';
import { flagsOf } from '../../../shared/guidelines/flags-of';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import { standardRuleSet } from '../../../shared/guidelines/standard';
import type { RuleBookView, TriedView } from '../../../shared/ipc/views';
import { parseHours } from '../../../shared/time/hours';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { aroundTyped, nothingSaid } from '../../state/rule-book';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { FlagList } from '../../ui/flag-list';
import { TextArea, TextField } from '../../ui/text-field';

/** Tries a rule set that is not saved yet: on a narrative at each key, and on the lines that are not pushed. */
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
      <TryNarrative ruleSet={ruleSet} book={book} />
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

function TryNarrative({ ruleSet, book }: { ruleSet: RuleSet; book: RuleBookView | undefined }) {
  const reference = useReference();
  const today = useToday();
  const [narrative, setNarrative] = useState(
    'Review answers; draft motion to compel and call opposing counsel',
  );
  const [hours, setHours] = useState('2.4');
  if (reference === undefined) return null;
  const seconds = parseHours(hours) ?? 0;
  const find = (name: string): RuleSet | null => {
    if (name === standardRuleSet.name) return standardRuleSet;
    const versions = book?.sets.filter((one) => one.ruleSet.name === name).map((one) => one.ruleSet) ?? [];
    return versions.sort((one, other) => other.version - one.version)[0] ?? null;
  };
  const facts: EntryFacts = {
    timekeeperId: reference.meId ?? '',
    matterId: null,
    workDate: today,
    seconds,
    narrative,
    taskCode: null,
    activityCode: null,
    rateMinor: reference.timekeepers.find(({ id }) => id === reference.meId)?.rateMinor ?? null,
    billing: 'billable',
  };
  const flags = tried(() =>
    flagsOf({ workedSeconds: seconds }, facts, {
      today,
      matter: null,
      codes: createCodeTable(reference.codes),
      daySeconds: seconds,
      pmsName: '',
      onPms: false,
      ruleSet: compileRuleSet(ruleSet, find),
      around: aroundTyped(reference, book ?? nothingSaid, null, [], { id: '', seconds, matterId: null }),
    }).filter((flag) => flag.guideline !== undefined),
  );
  return (
    <section aria-label="On a narrative" className="flex flex-col gap-3">
      <h3 className="font-medium">On a narrative</h3>
      <TextArea label="Narrative" value={narrative} onChange={setNarrative} rows={4} />
      <TextField label="Hours" className="w-24" inputClassName="figures" value={hours} onChange={setHours} />
      <div role="status">
        {typeof flags === 'string' ? (
          <p className="text-danger">{flags}</p>
        ) : flags.length === 0 ? (
          <p className="text-good">Nothing to flag.</p>
        ) : (
          <FlagList flags={flags} />
        )}
      </div>
    </section>
  );
}

/** The answer, or in words why the rule set builds on what isn't there. */
function tried<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error.message : 'This cannot be tried.';
  }
}
