import { ArrowRight, Check, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { amountOf } from '../../../shared/domain/entry-facts';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import type { Flag } from '../../../shared/ipc/views';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CodeChip } from '../../ui/code-chip';
import { Hours, Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import type { Decision } from './decision';
import { billingWords, type Names } from './fact-words';
import { listed } from './why-words';

/** The live Result: what accepting would push, word for word, or what is still missing for it. */
export function ResultLine({
  decision,
  verdict,
  shownMatterId,
  names,
  onEdit,
}: {
  decision: Decision;
  /** What the billing rules say of the result; null where there is none. */
  verdict: readonly Flag[] | null;
  /** The matter that the heading already names. */
  shownMatterId: string | null;
  names: Names;
  onEdit: (() => void) | null;
}) {
  return (
    <div className="flex items-baseline gap-3 px-4 py-2">
      <span className="inline-flex items-center gap-1 text-note font-semibold text-muted">
        Result <ArrowRight aria-hidden="true" className="size-3.5" />
      </span>
      <output aria-label="Result" aria-live="polite" data-copy className="min-w-0 flex-1">
        <ResultWords decision={decision} verdict={verdict} shownMatterId={shownMatterId} names={names} />
      </output>
      {onEdit ? (
        <Button size="small" variant="quiet" icon={Pencil} keys="E" onPress={onEdit}>
          Edit
        </Button>
      ) : null}
    </div>
  );
}

function ResultWords({
  decision,
  verdict,
  shownMatterId,
  names,
}: {
  decision: Decision;
  verdict: readonly Flag[] | null;
  shownMatterId: string | null;
  names: Names;
}) {
  const { choice, preview, missing, notAllowed, consequence } = decision;
  if (preview === null) {
    return (
      <span className={choice === null ? 'text-muted' : ''}>
        {choice === null ? 'Nothing chosen yet.' : consequence}
      </span>
    );
  }
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <FactsLine facts={preview} missing={missing} shownMatterId={shownMatterId} names={names} />
        <Verdict flags={verdict} />
      </span>
      {notAllowed.length > 0 ? (
        <span className="block text-note text-warn">
          Only the timekeeper or a partner decides {listed(notAllowed)}: send it back.
        </span>
      ) : choice !== null && consequence !== null ? (
        <span className="block text-note text-muted">{consequence}</span>
      ) : null}
    </>
  );
}

/** The billing rules' verdict on the result: ok, or how many flags, each said in full on hover and to a screen reader. */
function Verdict({ flags }: { flags: readonly Flag[] | null }) {
  if (flags === null) return null;
  if (flags.length > 0) return <FlagCount flags={flags} />;
  return (
    <Badge tone="good" icon={Check}>
      ok
    </Badge>
  );
}

/** An entry's facts in one line: hours, narrative, codes, money; a field without an answer says so in its place. */
export function FactsLine({
  facts,
  missing = [],
  shownMatterId,
  names,
}: {
  facts: EntryFacts;
  missing?: readonly FactName[];
  shownMatterId?: string | null;
  names: Names;
}) {
  const or = (name: FactName, node: ReactNode): ReactNode =>
    missing.includes(name) ? <Open name={name} /> : node;
  const isMoneyOpen = missing.some(
    (name) => name === 'seconds' || name === 'rateMinor' || name === 'billing',
  );
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      {or('seconds', <Hours seconds={facts.seconds} className="font-semibold" />)}
      <Dot />
      {or('narrative', <span className="min-w-0 wrap-anywhere">“{facts.narrative}”</span>)}
      {facts.taskCode || facts.activityCode || missing.includes('taskCode') ? <Dot /> : null}
      {or('taskCode', facts.taskCode ? <CodeChip code={facts.taskCode} /> : null)}
      {or('activityCode', facts.activityCode ? <CodeChip code={facts.activityCode} /> : null)}
      {missing.includes('matterId') || facts.matterId !== (shownMatterId ?? facts.matterId) ? (
        <>
          <Dot />
          {or('matterId', names.matter(facts.matterId))}
        </>
      ) : null}
      {missing
        .filter((name) => !inPlace.includes(name))
        .map((name) => (
          <Open key={name} name={name} />
        ))}
      <Dot />
      {isMoneyOpen ? (
        <span className="text-faint">amount open</span>
      ) : facts.billing === 'billable' ? (
        <Money minor={amountOf(facts)} currency={names.currency} className="font-semibold" />
      ) : (
        <span>{billingWords[facts.billing]}</span>
      )}
    </span>
  );
}

/** Fields that have a place of their own in the line. */
const inPlace: readonly FactName[] = ['seconds', 'narrative', 'taskCode', 'activityCode', 'matterId'];

function Open({ name }: { name: FactName }) {
  return <span className="text-warn italic">choose {listed([name])}</span>;
}

function Dot() {
  return (
    <span aria-hidden="true" className="text-faint">
      ·
    </span>
  );
}
