import type { ShownList } from '../../../shared/ipc/shown-calls';
import type { EntryFilter } from '../../../shared/ipc/views';
import { useArrangement } from './arrangement';

/** The list as a file is asked for: just as the person laid it out, columns that a narrow window hides included. */
export function useShownList(filter: EntryFilter): ShownList {
  const { sort, group, folds, columns } = useArrangement();
  const shown = columns.filter(({ isShown }) => isShown).map(({ id }) => id);
  return { filter, sort, group, folds, columns: shown };
}
