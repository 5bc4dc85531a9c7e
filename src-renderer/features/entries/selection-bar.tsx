import { PencilLine, SendHorizontal, Trash2, X } from 'lucide-react';
import type { EntriesDeed } from '../../../shared/ipc/bulk-calls';
import type { EntryLines, EntryView } from '../../../shared/ipc/views';
import { type Amount as AmountSum, sumByCurrency } from '../../../shared/money/amounts';
import { formatAmounts } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { TotalHours } from '../../ui/figures';
import { Toolbar } from '../../ui/screen';
import { Strong } from '../../ui/text';
import { words } from '../../words';
import { ChangeDialog } from './change-dialog';
import { isWithoutRate } from './entry-figures';
import { pickOf, type Selection } from './selection';

type ListSums = Pick<EntryLines, 'totalSeconds' | 'totalMinor' | 'otherAmounts' | 'withoutRate'>;
export type Kind = EntriesDeed['kind'];

/** What can be done with the ticked entries; count and money are said first. */
export function SelectionBar({
  selection,
  count,
  head,
  changing,
  onChanging,
  onDelete,
  onClear,
}: {
  selection: Selection;
  count: number;
  /** What the list comes to, all pages together. */
  head: ListSums;
  /** What the dialog that changes them starts with; null: it is closed. */
  changing: Kind | null;
  onChanging: (kind: Kind | null) => void;
  onDelete: () => void;
  onClear: () => void;
}) {
  const rows = selection.kind === 'some' ? [...selection.rows.values()] : null;
  const pick = pickOf(selection);
  const currency = useReference()?.currency ?? 'USD';
  const { seconds, amounts, withoutRate } = sumsOf(selection, head, currency);
  const drafts = (rows ?? []).filter(
    ({ entry }) => entry.reviewState === 'draft' || entry.reviewState === 'returned',
  );

  const submit = async (): Promise<void> => {
    const sent = await runCommand('prebillSubmit', { entryIds: drafts.map(({ entry }) => entry.id) });
    if (!sent.ok) return;
    sayDone(words.entries.entriesSentToReview(sent.value.changed));
    onClear();
  };
  return (
    <Toolbar label={words.entries.tickedEntries}>
      <Strong>
        {selection.kind === 'all' ? words.entries.allPrefix : ''}
        {words.counts.entries(count)} · <TotalHours seconds={seconds} /> · {formatAmounts(amounts, currency)}
        {withoutRate === 0 ? null : ` · ${words.entries.withoutRate(withoutRate)}`}
      </Strong>
      <Button
        size="small"
        variant="primary"
        icon={PencilLine}
        shortcut="entries_change"
        onPress={() => onChanging('matter')}
      >
        {words.entries.changeMore}
      </Button>
      {rows === null ? null : (
        <Button
          size="small"
          icon={SendHorizontal}
          isDisabled={drafts.length === 0}
          onPress={() => void submit()}
        >
          {words.entries.submitToReview}
        </Button>
      )}
      <Button size="small" variant="quiet" icon={Trash2} shortcut="entry_delete" onPress={onDelete}>
        {rows === null ? words.entries.deleteMore : words.common.delete}
      </Button>
      <Button size="small" variant="quiet" icon={X} keys="Esc" onPress={onClear}>
        {words.entries.clearTicks}
      </Button>
      {changing !== null && pick !== null ? (
        <ChangeDialog
          pick={pick}
          count={count}
          startWith={changing}
          onClose={() => onChanging(null)}
          onDone={() => {
            onChanging(null);
            onClear();
          }}
        />
      ) : null}
    </Toolbar>
  );
}

/** Hours and money of the ticked entries; of "all", what the list comes to less those left out. Each currency for itself. */
function sumsOf(
  selection: Selection,
  head: ListSums,
  currency: string,
): { seconds: number; amounts: readonly AmountSum[]; withoutRate: number } {
  const add = (rows: readonly EntryView[]) => ({
    seconds: rows.reduce((sum, row) => sum + row.billedSeconds, 0),
    amounts: rows.map((row) => ({ currency: row.currency, minor: row.amountMinor })),
    withoutRate: rows.filter(isWithoutRate).length,
  });
  if (selection.kind === 'some') {
    const { amounts, ...rest } = add([...selection.rows.values()]);
    return { ...rest, amounts: sumByCurrency(amounts) };
  }
  const left = add([...selection.except.values()]);
  const less = left.amounts.map((one) => ({ ...one, minor: -one.minor }));
  return {
    seconds: head.totalSeconds - left.seconds,
    amounts: sumByCurrency([...amountsOf(head, currency), ...less]),
    withoutRate: head.withoutRate - left.withoutRate,
  };
}

/** What a list of entries comes to, one sum for each currency. */
export function amountsOf(
  { totalMinor, otherAmounts }: Pick<EntryLines, 'totalMinor' | 'otherAmounts'>,
  currency: string,
): readonly AmountSum[] {
  return sumByCurrency([{ currency, minor: totalMinor }, ...otherAmounts]);
}
