import { useDeferredValue } from 'react';
import type { CodeSuggestionView, LineSuggestions } from '../../../shared/ipc/views';
import { useQuery } from '../../state/use-query';

/** Fewer letters say nothing about a code. */
const leastNarrative = 4;

export type WantedCodes = {
  readonly narrative: string;
  readonly matterId: string | null;
  /** Codes that stand already: nothing is suggested for those. */
  readonly taskCode: string | null;
  readonly activityCode: string | null;
};

export const noSuggestions: LineSuggestions = {
  task: [],
  activity: [],
  expense: [],
  out: { task: [], activity: [] },
};

/** What may be meant by a line, for the codes that it doesn't have yet; nothing while the answer is for older words. */
export function useSuggestions(wanted: WantedCodes | null): LineSuggestions {
  const narrative = useDeferredValue(wanted?.narrative.trim() ?? '');
  const matterId = wanted?.matterId ?? null;
  const isWanted =
    wanted !== null &&
    narrative.length >= leastNarrative &&
    (wanted.taskCode === null || wanted.activityCode === null);
  const { data, isOld } = useQuery('codesSuggest', isWanted ? { lines: [{ narrative, matterId }] } : null);
  const line = data?.[0];
  if (!isWanted || !line || isOld || narrative !== wanted.narrative.trim()) return noSuggestions;
  return {
    task: wanted.taskCode === null ? line.task : [],
    activity: wanted.activityCode === null ? line.activity : [],
    expense: [],
    out: line.out,
  };
}

/** Codes that may be meant by an expense, the likeliest first; nothing while the answer is for older words. */
export function useExpenseSuggestions(
  wanted: { readonly description: string; readonly matterId: string | null } | null,
): readonly CodeSuggestionView[] {
  const narrative = useDeferredValue(wanted?.description.trim() ?? '');
  const isWanted = wanted !== null && narrative.length >= leastNarrative;
  const { data, isOld } = useQuery(
    'codesSuggest',
    isWanted ? { lines: [{ narrative, matterId: wanted.matterId, what: 'expense' }] } : null,
  );
  return !isWanted || isOld ? [] : (data?.[0]?.expense ?? []);
}

/** As which of the client's own codes a line may go out; asked whatever codes stand already. */
export function useOutSuggestions(
  wanted: { readonly narrative: string; readonly matterId: string | null } | null,
): LineSuggestions['out'] {
  const narrative = useDeferredValue(wanted?.narrative.trim() ?? '');
  const isWanted = wanted !== null && narrative.length >= leastNarrative;
  const { data, isOld } = useQuery(
    'codesSuggest',
    isWanted ? { lines: [{ narrative, matterId: wanted.matterId }] } : null,
  );
  return !isWanted || isOld ? noSuggestions.out : (data?.[0]?.out ?? noSuggestions.out);
}

/** The suggestions that are sure enough for one key. */
export function offersOf({ task, activity }: Pick<LineSuggestions, 'task' | 'activity'>): {
  task: CodeSuggestionView | null;
  activity: CodeSuggestionView | null;
} {
  return { task: sure(task[0]), activity: sure(activity[0]) };
}

function sure(first: CodeSuggestionView | undefined): CodeSuggestionView | null {
  return first?.isSure ? first : null;
}
