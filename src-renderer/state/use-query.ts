import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import type { CallFailure } from './call';
import { querySnapshot, refresh, watchQuery } from './query-cache';
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

/** Reads a query of the contract and reads it again whenever main says that its topics changed. */
export function useQuery<N extends QueryName>(name: N, input: CallInput<N>): QueryState<CallOutput<N>> {
  const key = JSON.stringify(input);
  // Inputs are small plain objects: the text is their identity, so callers need not memoise them.
  const stable = useRef({ key, input });
  if (stable.current.key !== key) stable.current = { key, input };
  const current = stable.current.input;

  const subscribe = useCallback(
    (listener: () => void) => watchQuery(name, current, listener),
    [name, current],
  );
  const getSnapshot = useCallback(() => querySnapshot(name, current), [name, current]);
  const snapshot = useSyncExternalStore(subscribe, getSnapshot);

  const former = useRef<CallOutput<N> | undefined>(undefined);
  if (snapshot.data !== undefined) former.current = snapshot.data;
  const data = snapshot.data ?? (snapshot.error ? undefined : former.current);
  return {
    data,
    error: snapshot.error,
    isLoading: data === undefined && snapshot.error === null,
    isOld: snapshot.data === undefined && data !== undefined,
    retry: useCallback(() => refresh(name, current), [name, current]),
  };
}
