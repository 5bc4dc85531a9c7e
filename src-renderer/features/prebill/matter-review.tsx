import { useState } from 'react';
import type { EntryView, PrebillView } from '../../../shared/ipc/views';
import type { ReviewAction } from '../../../shared/prebill/review-machine';
import { announce } from '../../state/announcer';
import { sayFailed } from '../../state/say-done';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useWhyNot } from '../../state/use-why-not';
import type { ListKeys } from '../../ui/list-keys';
import { SegmentedControl } from '../../ui/segmented-control';
import { Heading, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { ActionBar, type LineAction } from './action-bar';
import { type LineFilter, lineCounts } from './line-filter';
import { LineList } from './line-list';
import { MatterExpenses } from './matter-expenses';
import { PeriodButton } from './period-dialog';
import { type OpenDialog, ReviewDialogs } from './review-dialogs';
import { changeable, targetsOf } from './targets';
import { TotalsBar } from './totals-bar';
import { waivable } from './waive-dialog';

/** Actions that take the whole pre-bill when no line is ticked: their dialog or notice says the count first. */
const wholesale: readonly ReviewAction[] = ['approve', 'submit', 'withdraw'];

/** One matter's pre-bill: its lines, what can be done with them, and its totals. */
export function MatterReview({
  prebill,
  lines,
  filter,
  activeId,
  currency,
  pmsName,
  onFilter,
  onActive,
}: {
  prebill: PrebillView;
  /** Those of its lines that are under the filter. */
  lines: readonly EntryView[];
  filter: LineFilter;
  activeId: string | null;
  currency: string;
  pmsName: string;
  onFilter: (filter: LineFilter) => void;
  onActive: (id: string) => void;
}) {
  const counts = lineCounts(prebill.lines);
  const [tickedIds, setTicked] = useState<ReadonlySet<string>>(new Set());
  const whyNoWaiver = useWhyNot('waive');
  const whyNoWithdrawal = useWhyNot('unlock');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);

  const ticked = lines.filter(({ entry }) => tickedIds.has(entry.id));
  const active = lines.find(({ entry }) => entry.id === activeId) ?? null;
  const one = ticked.length === 1 ? (ticked[0] ?? null) : ticked.length === 0 ? active : null;
  const chosen = (action: ReviewAction): readonly EntryView[] => {
    if (ticked.length > 0) return ticked;
    if (wholesale.includes(action)) return lines;
    return active === null ? [] : [active];
  };
  const focused = changeable(ticked.length > 0 ? ticked : active === null ? [] : [active]);
  const can = (action: LineAction): boolean => {
    if (action === 'edit') return one !== null;
    if (action === 'write_down' && ticked.length > 1) {
      return focused.some(({ amountMinor, adjustmentMinor }) => amountMinor > 0 || adjustmentMinor < 0);
    }
    if (action === 'split' || action === 'write_down') {
      return one !== null && one.billedSeconds > 0 && one.conflictId === null && !one.custody.onBill;
    }
    if (action === 'merge') return ticked.length > 1;
    if (action === 'replace') return changeable(lines).length > 0;
    if (action === 'comment') return one !== null;
    if (action === 'spelling') return lines.length > 0;
    if (action === 'move' || action === 'charge' || action === 'code') return focused.length > 0;
    return targetsOf(action, chosen(action)).lines.length > 0;
  };

  const move = async (action: 'submit' | 'withdraw'): Promise<void> => {
    const { lines: targets, leftOut } = targetsOf(action, chosen(action));
    const name = action === 'submit' ? 'prebillSubmit' : 'prebillWithdraw';
    const done = await runCommand(name, { entryIds: targets.map(({ entry }) => entry.id) });
    if (!done.ok) return;
    const what = action === 'submit' ? words.prebill.sentIntoReview : words.prebill.takenBackIntoReview;
    const rest = leftOut.length > 0 ? words.prebill.linesLeftOut(leftOut.length) : '';
    const text = `${words.counts.lines(done.value.changed)} ${what}.${rest}`;
    showToast({ text });
    announce(text);
    // What was sent into review keeps its ticks, so that it can be approved at once.
    if (action === 'withdraw') setTicked(new Set());
  };
  const act = (action: LineAction): void => {
    if (action === 'approve') {
      // Opened even when nothing may be approved: it then says why of each line.
      if (chosen('approve').length > 0) setDialog('approve');
      return;
    }
    if (!can(action)) return;
    if (action === 'submit' || action === 'withdraw') void move(action);
    else if (action === 'edit') {
      if (one) editEntry(one.entry.id);
    } else setDialog(action);
  };
  const tick = (id: string | null): void => {
    if (id === null) return;
    const next = new Set(tickedIds);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const keys: ListKeys = {
    prebill_approve: () => act('approve'),
    prebill_submit: () => act('submit'),
    prebill_return: () => act('return'),
    prebill_hold: () => act('hold'),
    prebill_write_down: () => act('write_down'),
    prebill_split: () => act('split'),
    prebill_merge: () => act('merge'),
    prebill_move: () => act('move'),
    prebill_charge: () => act('charge'),
    prebill_replace: () => act('replace'),
    prebill_code: () => act('code'),
    prebill_comment: () => act('comment'),
    prebill_spelling: () => act('spelling'),
    entry_edit: () => act('edit'),
    prebill_waive: () => {
      if (one === null || waivable(one).length === 0) return;
      if (whyNoWaiver !== null) sayFailed(whyNoWaiver);
      else setDialog('waive');
    },
    list_open: () => act('edit'),
    list_tick: tick,
  };

  return (
    <section aria-label={prebill.matter.matterName} className="flex min-h-0 min-w-0 flex-col">
      <header className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
        <div className="min-w-40 flex-1">
          <Heading className="truncate">{prebill.matter.matterName}</Heading>
          <Note className="figures truncate">
            {/* In front of the number, where it is never cut off and moves no row when it comes and goes. */}
            <Text role="status" tone="ink" weight="medium">
              {ticked.length === 0 ? null : words.prebill.linesTicked(ticked.length)}
            </Text>
            {[prebill.matter.matterNumber, prebill.matter.clientName].filter(Boolean).join(' · ')}
          </Note>
        </div>
        <PeriodButton key={prebill.matter.matterId} matterId={prebill.matter.matterId} />
        <SegmentedControl
          label={words.prebill.linesShown}
          value={filter}
          onChange={(next) => {
            onFilter(next);
            setTicked(new Set());
          }}
          segments={[
            { id: 'open', label: words.prebill.toReview(counts.open) },
            { id: 'approved', label: words.prebill.approvedCount(counts.approved) },
            { id: 'pushed', label: words.prebill.isInPms(pmsName, counts.pushed) },
            { id: 'all', label: words.prebill.all },
          ]}
        />
      </header>
      <ActionBar can={can} whyNoWithdrawal={whyNoWithdrawal} onAction={act} />
      <LineList
        lines={lines}
        changedIds={new Set(prebill.sinceReview.map(({ entryId }) => entryId))}
        tickedIds={tickedIds}
        keys={keys}
        onTick={setTicked}
        onActive={onActive}
        onOpen={editEntry}
      />
      <MatterExpenses key={prebill.matter.matterId} matterId={prebill.matter.matterId} />
      <TotalsBar
        totals={prebill.totals}
        others={prebill.otherTotals}
        expenses={prebill.expenses}
        sinceReview={prebill.sinceReview}
        lines={prebill.lines}
        currency={currency}
      />
      <ReviewDialogs
        dialog={dialog}
        matterName={prebill.matter.matterName}
        one={one}
        ticked={ticked}
        focused={focused}
        lines={lines}
        chosen={chosen}
        currency={currency}
        pmsName={pmsName}
        onClose={() => setDialog(null)}
        onDone={() => {
          setDialog(null);
          setTicked(new Set());
        }}
      />
    </section>
  );
}
