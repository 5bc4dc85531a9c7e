/** A stretch of a day, in milliseconds since the epoch; `from` is before `to`. */
export type Stretch = { readonly from: number; readonly to: number };
export type Block = Stretch & { readonly id: string };

export type Timeline = {
  /** Stretches of the window in which nothing lies. */
  readonly gaps: readonly Stretch[];
  /** Stretches in which more than one block lies. */
  readonly overlaps: readonly Stretch[];
  /** Where blocks stand beside one another: by id, which column of how many. */
  readonly lanes: ReadonlyMap<string, { readonly lane: number; readonly of: number }>;
};

/**
 * Lays out the blocks of a day.
 * @param window where gaps are looked for; blocks may reach beyond it
 * @param leastGapMs shorter gaps are nobody's business
 */
export function timelineOf(blocks: readonly Block[], window: Stretch, leastGapMs: number): Timeline {
  const ordered = [...blocks].sort((left, right) => left.from - right.from || left.to - right.to);
  const gaps: Stretch[] = [];
  const overlaps: Stretch[] = [];
  let covered = window.from;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of ordered) {
    if (from > covered) addGap(gaps, { from: covered, to: Math.min(from, window.to) }, leastGapMs);
    covered = Math.max(covered, to);
    if (from < end) joinInto(overlaps, { from, to: Math.min(to, end) });
    end = Math.max(end, to);
  }
  addGap(gaps, { from: covered, to: window.to }, leastGapMs);
  return { gaps, overlaps, lanes: lanesOf(ordered) };
}

function addGap(gaps: Stretch[], gap: Stretch, least: number): void {
  if (gap.to - gap.from >= Math.max(1, least)) gaps.push(gap);
}

function joinInto(overlaps: Stretch[], next: Stretch): void {
  const last = overlaps.at(-1);
  if (last !== undefined && next.from <= last.to) {
    overlaps[overlaps.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  } else if (next.from < next.to) overlaps.push(next);
}

/** Blocks that touch one another share the width; a block takes the first column that is free. */
function lanesOf(ordered: readonly Block[]): Map<string, { lane: number; of: number }> {
  const lanes = new Map<string, { lane: number; of: number }>();
  let group: string[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const id of group) lanes.set(id, { lane: lanes.get(id)?.lane ?? 0, of: ends.length });
    group = [];
    ends = [];
  };
  for (const { id, from, to } of ordered) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    lanes.set(id, { lane, of: 1 });
    group.push(id);
  }
  close();
  return lanes;
}

/** One edge of a stretch, or all of it, moved; never past its other edge or out of the day. Null: it can't be. */
export function moved(
  stretch: Stretch,
  edge: 'from' | 'to' | 'both',
  byMs: number,
  day: Stretch,
): Stretch | null {
  const from = edge === 'to' ? stretch.from : stretch.from + byMs;
  const to = edge === 'from' ? stretch.to : stretch.to + byMs;
  return from < to && from >= day.from && to <= day.to ? { from, to } : null;
}
