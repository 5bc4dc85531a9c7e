import type { GroupSums } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { useReference } from '../../state/use-reference';
import { Amounts, TotalHours } from '../../ui/figures';
import { words } from '../../words';

/** What a group comes to, one sum for each currency. */
export const groupAmounts = ({ minor, others }: GroupSums, currency: string): readonly Amount[] =>
  sumByCurrency([{ currency, minor }, ...others]);

/** What a group sums, in one place: count, hours, amount, in figures that stand under each other. */
export function GroupFigures({ sums }: { sums: GroupSums }) {
  const currency = useReference()?.currency ?? 'USD';
  return (
    <span className="figures flex shrink-0 items-center gap-4 text-note text-muted">
      <span className="w-24 text-right">{words.counts.entries(sums.entries)}</span>
      <TotalHours seconds={sums.seconds} className="w-24 text-right font-medium text-ink" />
      <Amounts
        amounts={groupAmounts(sums, currency)}
        currency={currency}
        className="min-w-32 text-right font-medium text-ink"
      />
    </span>
  );
}
