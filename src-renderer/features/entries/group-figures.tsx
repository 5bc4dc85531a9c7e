import type { GroupSums } from '../../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../../shared/money/amounts';
import { useReference } from '../../state/use-reference';
import { Amounts, TotalHours } from '../../ui/figures';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';

/** What a group comes to, one sum for each currency. */
export const groupAmounts = ({ minor, others }: GroupSums, currency: string): readonly Amount[] =>
  sumByCurrency([{ currency, minor }, ...others]);

/**
 * Where a group's sums stand: under their columns, while what the group is called has room to the left of them. Numbers of
 * grid columns, the tick's is 1; null: that column isn't shown, or stands where the name needs the room.
 */
export type SumPlaces = { readonly hours: number | null; readonly amount: number | null };

/** So many columns the name needs: the tick, and two or three of words. */
const leastForName = 4;

export function sumPlaces(columns: readonly string[]): SumPlaces {
  const at = (id: string): number | null => {
    const index = columns.indexOf(id);
    return index < 0 || index + 2 <= leastForName ? null : index + 2;
  };
  return { hours: at('hours'), amount: at('amount') };
}

/** The grid column before which the name of a group ends; null: it goes across all. */
export function nameEnd({ hours, amount }: SumPlaces): number | null {
  const taken = [hours, amount].filter((place) => place !== null);
  return taken.length === 0 ? null : Math.min(...taken);
}

/** The sums that have no column to stand under, beside the name. */
export function LooseFigures({ sums, places }: { sums: GroupSums; places: SumPlaces }) {
  return (
    <Note as="span" className="figures flex shrink-0 items-center gap-4">
      <span>{words.counts.entries(sums.entries)}</span>
      {sums.withoutRate === 0 ? null : (
        <Text tone="warn" size="note" title={words.entries.inNoSum}>
          {words.counts.linesWithoutRate(sums.withoutRate)}
        </Text>
      )}
      {places.hours === null ? <GroupHours sums={sums} /> : null}
      {places.amount === null ? <GroupAmounts sums={sums} /> : null}
    </Note>
  );
}

export function GroupHours({ sums }: { sums: GroupSums }) {
  return <TotalHours seconds={sums.seconds} size="note" weight="medium" />;
}

/** One under the other where there are several: two are never added, and beside each other they would need two columns. */
export function GroupAmounts({ sums }: { sums: GroupSums }) {
  const currency = useReference()?.currency ?? 'USD';
  const amounts = groupAmounts(sums, currency);
  return (
    <span className="flex flex-col items-end">
      {(amounts.length === 0 ? [{ currency, minor: 0 }] : amounts).map((one) => (
        <Amounts
          key={one.currency}
          amounts={[one]}
          currency={one.currency}
          size={amounts.length > 1 ? 'small' : 'note'}
          weight="medium"
        />
      ))}
    </span>
  );
}
