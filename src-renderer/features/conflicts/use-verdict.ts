import { useMemo } from 'react';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { flagsOf } from '../../../shared/guidelines/flags-of';
import type { ConflictView, Flag } from '../../../shared/ipc/views';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { useToday } from '../../state/clock';
import { useReference } from '../../state/use-reference';

/** What the billing rules would say of a result, by the same law that judges it at approval; null before it is known. */
export function useVerdict(
  view: ConflictView | undefined,
  facts: EntryFacts | null,
  pmsName: string,
): readonly Flag[] | null {
  const reference = useReference();
  const today = useToday();
  const codes = useMemo(() => (reference ? createCodeTable(reference.codes) : null), [reference]);
  if (!view || !facts || !reference || !codes) return null;
  const others = view.sameDay.reduce((sum, row) => sum + row.billedSeconds, 0);
  return flagsOf({ workedSeconds: facts.seconds }, facts, {
    today,
    matter: facts.matterId === null ? null : (reference.matterById.get(facts.matterId) ?? null),
    codes,
    daySeconds: others + facts.seconds,
    pmsName,
    onPms: false,
  });
}
