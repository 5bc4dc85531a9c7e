import { useDeferredValue } from 'react';
import type { ParsedEntry } from '../../../shared/quick-entry/types';
import { formatHours, formatWorkDate } from '../../state/format';
import { useQuery } from '../../state/use-query';

/** What the day would come to, and entries of the last seven days that look like this one. */
export function LiveChecks({ parsed }: { parsed: ParsedEntry }) {
  // Typing comes first: these are read for the text as it was a moment ago.
  const settled = useDeferredValue(parsed);
  const matterId = settled.matter.kind === 'one' ? settled.matter.id : null;
  const { data: day } = useQuery('dayView', { workDate: settled.workDate, timekeeperId: null });
  const isComplete = matterId !== null && settled.seconds !== null && settled.narrative.length > 3;
  const { data: alike } = useQuery(
    'nearDuplicates',
    isComplete
      ? {
          matterId,
          workDate: settled.workDate,
          seconds: settled.seconds ?? 0,
          narrative: settled.narrative,
          exceptId: null,
        }
      : null,
  );
  const twin = alike?.[0];
  if (!day && !twin) return null;
  return (
    <div className="flex flex-wrap gap-x-3 text-note text-faint">
      {day && day.workDate === settled.workDate ? (
        <span className="figures">
          Day {formatHours(day.workedSeconds)} h
          {settled.seconds ? `, then ${formatHours(day.workedSeconds + settled.seconds)} h` : ''}
        </span>
      ) : null}
      {twin ? (
        <span className="min-w-0 truncate text-warn">
          Looks like {formatHours(twin.entry.workedSeconds)} h on {formatWorkDate(twin.entry.workDate)}: “
          {twin.entry.narrative}”
        </span>
      ) : null}
    </div>
  );
}
