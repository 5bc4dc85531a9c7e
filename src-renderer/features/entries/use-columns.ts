import { useMemo } from 'react';
import { areAsTheyCame, useArrangement } from './arrangement';
import { hiddenBelow } from './entry-columns';

/** The person's columns as react-table takes them. @param width of the grid in px */
export function useColumns(width: number) {
  const columns = useArrangement((state) => state.columns);
  return useMemo(() => {
    const isNarrow = areAsTheyCame(columns);
    return {
      columnOrder: columns.map(({ id }) => id),
      columnVisibility: Object.fromEntries(
        columns.map(({ id, isShown }) => [id, isShown && (!isNarrow || width >= (hiddenBelow[id] ?? 0))]),
      ),
      columnSizing: Object.fromEntries(
        columns.flatMap(({ id, width: own }) => (own === null ? [] : [[id, own] as const])),
      ),
    };
  }, [columns, width]);
}
