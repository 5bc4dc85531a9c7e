import { useMemo } from 'react';
import type { ConflictView } from '../../../shared/ipc/views';
import { useQuery } from '../../state/use-query';
import { type Decided, mayBeSame, sameChoice } from './decide-alike';
import type { Decision } from './decision';
import type { DecisionDraft } from './decision-draft';

const nobody: readonly Decided[] = [];

/** Other conflicts that the choice made here would answer too. None while nothing is chosen. */
export function useAlike(
  view: ConflictView | undefined,
  draft: DecisionDraft,
  decision: Decision | null,
): readonly Decided[] {
  const isAsked = view !== undefined && decision !== null && mayBeSame(draft, decision);
  const asked = useQuery('conflictsAlike', isAsked ? { id: view.summary.id } : null);
  const data = isAsked && !asked.isOld ? asked.data : undefined;
  return useMemo(
    () => (data === undefined || decision === null ? nobody : sameChoice(data, draft, decision)),
    [data, draft, decision],
  );
}
