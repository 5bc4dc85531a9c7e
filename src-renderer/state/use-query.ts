import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import type { CallFailure } from './call';
import { querySnapshot, refresh, type Snapshot, watchQuery } from './query-cache';
import type { QueryName } from './query-topics';

export type QueryState<T> = {
  /** The last answer. While another input is read the former one stays, so that nothing flashes. */
  data: T | undefined;
  error: CallFailure | null;
  /** Nothing to show yet: the first read is under way. */
  isLoading: boolean;
  /** The data shown belongs to a former input. */
  isOld: boolean;
  retry: () => void;
};

const nothingRead: Snapshot<never> = { data: undefined, error: null };
const notWatched = () => () => {};

/** What is shown of an answer: while another one is read, the former. Null is an answer, and nothing to look behind. */
export function shownOf<T>({ data, error }: Snapshot<T>, former: T | undefined): T | undefined {
  return data === undefined && error === null ? former : data;
}

/**
 * Reads a query of the contract and reads it again whenever main says that its topics changed.
 * With `null` for input nothing is read.
 */
export function useQuery<N extends QueryName>(
  name: N,
  input: CallInput<N> | null,
): QueryState<CallOutput<N>> {
  // Inputs are small plain objects: their text is their identity, so callers need not memoise them.
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`
  const current = useMemo(() => input, [key]);

  const subscribe = useMemo(
    () => (current === null ? notWatched : (listener: () => void) => watchQuery(name, current, listener)),
    [name, current],
  );
  const snapshot: Snapshot<CallOutput<N>> = useSyncExternalStore(subscribe, () =>
    current === null ? nothingRead : querySnapshot(name, current),
  );

  const former = useRef<CallOutput<N> | undefined>(undefined);
  useEffect(() => {
    if (snapshot.data !== undefined) former.current = snapshot.data;
  });
  const data = current === null ? undefined : shownOf(snapshot, former.current);
  return {
    data,
    error: snapshot.error,
    isLoading: data === undefined && snapshot.error === null && current !== null,
    isOld: snapshot.data === undefined && data !== undefined,
    retry: useCallback(() => {
      if (current !== null) refresh(name, current);
    }, [name, current]),
  };
}
