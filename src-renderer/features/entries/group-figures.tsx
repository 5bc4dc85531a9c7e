import type { GroupSums } from '../../../shared/ipc/views';
import { plural } from '../../state/format';
import { Money, TotalHours } from '../../ui/figures';

/** What a group sums, in one place: count, hours, amount, in figures that stand under each other. */
export function GroupFigures({ sums }: { sums: GroupSums }) {
  return (
    <span className="figures flex shrink-0 items-center text-note text-muted">
      <span className="w-24 text-right">{plural(sums.entries, 'entry', 'entries')}</span>
      <TotalHours seconds={sums.seconds} className="w-24 text-right font-medium text-ink" />
      <Money minor={sums.minor} className="w-32 text-right font-medium text-ink" />
    </span>
  );
}
