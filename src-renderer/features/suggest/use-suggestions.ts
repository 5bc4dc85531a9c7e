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

export const noSuggestions: LineSuggestions = { task: [], activity: [] };

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
  };
}

/** The suggestions that are sure enough for one key. */
export function offersOf({ task, activity }: LineSuggestions): {
  task: CodeSuggestionView | null;
  activity: CodeSuggestionView | null;
} {
  return { task: sure(task[0]), activity: sure(activity[0]) };
}

function sure(first: CodeSuggestionView | undefined): CodeSuggestionView | null {
  return first?.isSure ? first : null;
}
