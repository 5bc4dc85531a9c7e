import type { GroupSums } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { useReference } from '../../state/use-reference';
import { Amounts, TotalHours } from '../../ui/figures';
import { Note } from '../../ui/text';
import { words } from '../../words';

/** What a group comes to, one sum for each currency. */
export const groupAmounts = ({ minor, others }: GroupSums, currency: string): readonly Amount[] =>
  sumByCurrency([{ currency, minor }, ...others]);

/** What a group sums, in one place: count, hours, amount, in figures that stand under each other. */
export function GroupFigures({ sums }: { sums: GroupSums }) {
  const currency = useReference()?.currency ?? 'USD';
  return (
    <Note as="span" className="figures flex shrink-0 items-center gap-4">
      <span className="w-24 text-right">{words.counts.entries(sums.entries)}</span>
      <TotalHours seconds={sums.seconds} tone="ink" weight="medium" className="w-24 text-right" />
      <Amounts
        amounts={groupAmounts(sums, currency)}
        currency={currency}
        tone="ink"
        weight="medium"
        className="min-w-32 text-right"
      />
    </Note>
  );
}
