import type { EntryView } from '../../../shared/ipc/views';
import { lineStateOf } from './line-state';

/** Which lines of a pre-bill are listed. */
export type LineFilter = 'open' | 'approved' | 'pushed' | 'all';
export type LineCounts = Readonly<Record<LineFilter, number>>;

/** The lines under a filter, in their order. */
export function linesUnder(filter: LineFilter, lines: readonly EntryView[]): readonly EntryView[] {
  return lines.filter((view) => passes(filter, view));
}

function passes(filter: LineFilter, view: EntryView): boolean {
  const state = lineStateOf(view);
  if (filter === 'all') return true;
  if (filter === 'open') return state !== 'approved' && state !== 'pushed';
  return state === filter;
}

export function lineCounts(lines: readonly EntryView[]): LineCounts {
  const count = (filter: LineFilter): number => linesUnder(filter, lines).length;
  return { open: count('open'), approved: count('approved'), pushed: count('pushed'), all: lines.length };
}

/** What a pre-bill opens with: what waits for a person, else what waits to go. */
export function firstFilter({ open, approved }: LineCounts): LineFilter {
  if (open > 0) return 'open';
  return approved > 0 ? 'approved' : 'all';
}

/** The line that is told beside the list: the one with the focus, else the first; only ever one that is listed. */
export function lineInDetail(lines: readonly EntryView[], activeId: string | null): EntryView | null {
  return lines.find(({ entry }) => entry.id === activeId) ?? lines[0] ?? null;
}
