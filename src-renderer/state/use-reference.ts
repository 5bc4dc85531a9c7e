import { useMemo } from 'react';
import type { Client, Matter, Timekeeper, UtbmsCode } from '../../shared/domain/reference';
import type { ReferenceView } from '../../shared/ipc/views';
import { useQuery } from './use-query';

export type ReferenceIndex = ReferenceView & {
  matterById: ReadonlyMap<string, Matter>;
  clientById: ReadonlyMap<string, Client>;
  timekeeperById: ReadonlyMap<string, Timekeeper>;
  /** By code as written ("L350"). */
  codeByText: ReadonlyMap<string, UtbmsCode>;
};

const indexes = new WeakMap<ReferenceView, ReferenceIndex>();

/** Indexes a reference view once, however many components ask. */
export function indexReference(view: ReferenceView): ReferenceIndex {
  const known = indexes.get(view);
  if (known) return known;
  const index: ReferenceIndex = {
    ...view,
    matterById: new Map(view.matters.map((matter) => [matter.id, matter])),
    clientById: new Map(view.clients.map((client) => [client.id, client])),
    timekeeperById: new Map(view.timekeepers.map((timekeeper) => [timekeeper.id, timekeeper])),
    codeByText: new Map(view.codes.map((code) => [code.code, code])),
  };
  indexes.set(view, index);
  return index;
}

/** Matters, clients, timekeepers, codes and rates from the cache, indexed; undefined before the first read. */
export function useReference(): ReferenceIndex | undefined {
  const { data } = useQuery('referenceGet', {});
  return useMemo(() => (data ? indexReference(data) : undefined), [data]);
}
