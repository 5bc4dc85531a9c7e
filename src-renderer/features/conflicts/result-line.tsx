import { ArrowRight, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { amountOf } from '../../../shared/domain/entry-facts';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import { formatWorkDate } from '../../state/format';
import { Button } from '../../ui/button';
import { CodeChip } from '../../ui/code-chip';
import { Hours, Money } from '../../ui/figures';
import type { Decision } from './decision';
import { billingWords, type Names } from './fact-words';
import { listed } from './why-words';

/** The live Result: what accepting would push, word for word, or what is still missing for it. */
export function ResultLine({
  decision,
  shownMatterId,
  names,
  onEdit,
}: {
  decision: Decision;
  /** The matter that the heading already names. */
  shownMatterId: string | null;
  names: Names;
  onEdit: (() => void) | null;
}) {
  return (
    <div className="flex items-start gap-3 px-4 py-2">
      <span className="flex items-center gap-1 text-note font-semibold text-muted">
        Result <ArrowRight aria-hidden="true" className="size-3.5" />
      </span>
      <output aria-label="Result" aria-live="polite" data-copy className="min-w-0 flex-1">
        <ResultWords decision={decision} shownMatterId={shownMatterId} names={names} />
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
  shownMatterId,
  names,
}: {
  decision: Decision;
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
      <FactsLine facts={preview} missing={missing} shownMatterId={shownMatterId} names={names} />
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
    missing.includes(name) ? <span className="text-warn italic">choose {listed([name])}</span> : node;
  const isMoneyOpen = missing.some(
    (name) => name === 'seconds' || name === 'rateMinor' || name === 'billing',
  );
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
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
      {missing.includes('workDate') ? or('workDate', formatWorkDate(facts.workDate)) : null}
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

function Dot() {
  return (
    <span aria-hidden="true" className="text-faint">
      ·
    </span>
  );
}
