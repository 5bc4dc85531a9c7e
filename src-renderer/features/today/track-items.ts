import { type Block, type Stretch, timelineOf } from '../../../shared/day/timeline';
import type { AgendaEvent } from '../../../shared/ipc/calendar-calls';
import type { DayTimeline } from '../../../shared/ipc/views';
import { instantAt } from '../../../shared/time/wall-clock';
import { formatClock, formatTotalHours } from '../../state/format';
import type { TrackItem } from '../../ui/track';
import { words } from '../../words';

/** Edges move by a tenth of an hour. */
export const stepMs = 360_000;
/** Shorter holes in a day are nobody's business. */
const leastGapMs = 720_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

export type DayTrack = {
  readonly items: readonly TrackItem[];
  readonly from: number;
  readonly to: number;
  readonly hours: readonly { readonly at: number; readonly label: string }[];
  readonly overlapMs: number;
  readonly gapMs: number;
};

/** What an offer is called on the line. */
export const offerId = ({ uid, occurrence }: AgendaEvent) => words.today.offer(uid, occurrence);

const doubtWords = {
  idle: words.today.away,
  asleep: words.today.asleep,
  clock_forward: words.today.clockMoved,
  clock_back: words.today.clockMoved,
  overnight: words.today.overMidnight,
} as const;

const clock = (at: number) => formatClock(new Date(at).toISOString());
const span = ({ from, to }: Stretch) => `${clock(from)}–${clock(to)}`;
const hoursOf = ({ from, to }: Stretch) =>
  words.today.hoursShort(formatTotalHours(Math.round((to - from) / 1000)));

/**
 * A day as it is drawn: blocks, the gaps between them, absences under timers, in the order of time.
 * @param now where today ends so far; null on another day
 */
export function trackOf(view: DayTimeline, offered: readonly AgendaEvent[], now: number | null): DayTrack {
  const day = { from: Date.parse(view.fromAt), to: Date.parse(view.toAt) };
  const reach = now ?? day.to;
  const blocks = view.blocks.map((block) => {
    const from = Date.parse(block.fromAt);
    const to = block.toAt === null ? Math.min(reach, day.to) : Date.parse(block.toAt);
    return { ...block, from, to: Math.max(to, from + 1) };
  });
  const wall = (hour: number) => instantAt(view.workDate, hour * 3600, view.zone);
  const first = Math.min(...blocks.map(({ from }) => from), wall(9));
  const last = Math.max(...blocks.map(({ to }) => to));
  // A day that nobody touched is one gap; today ends now.
  const end = now ?? (blocks.length === 0 ? wall(17) : last);
  const begin = blocks.length === 0 ? wall(9) : Math.min(...blocks.map(({ from }) => from));
  const window = { from: ceil(begin), to: floor(Math.max(begin, end)) };
  const layout = timelineOf(blocks, window, leastGapMs);
  const isOver = ({ from, to }: Block) =>
    layout.overlaps.some((overlap) => overlap.from < to && from < overlap.to);

  const ofBlocks = blocks.map((block): TrackItem => {
    const place = layout.lanes.get(block.id) ?? { lane: 0, of: 1 };
    const isWarned = isOver(block);
    const title = block.title || block.note || words.today.noMatterYetTitle;
    const running = block.toAt === null ? 'running' : '';
    const sentence = [
      `${span(block)}, ${title}`,
      block.title ? block.note : '',
      running,
      isWarned ? 'overlaps' : '',
    ];
    return {
      ...block,
      look: block.kind,
      title,
      note: [isWarned ? words.today.overlaps : '', span(block), block.title ? block.note : '']
        .filter(Boolean)
        .join(' · '),
      name: sentence.filter(Boolean).join(', '),
      lane: place.lane,
      lanes: place.of,
      isWarned,
    };
  });
  const alone = { lane: 0, lanes: 1, isMovable: false, isWarned: false };
  const ofGaps = layout.gaps.map((gap): TrackItem => {
    const name = words.today.gapTypeToFillIt(span(gap), hoursOf(gap));
    return {
      ...gap,
      ...alone,
      id: `gap ${gap.from}`,
      look: 'gap',
      title: `${hoursOf(gap)} · ${span(gap)}`,
      note: words.today.typeToFillIt,
      name,
    };
  });
  const ofDoubts = view.doubts.map(({ id, kind, fromAt, toAt }): TrackItem => {
    const from = Math.max(day.from, Date.parse(fromAt));
    const to = Math.max(from + 1, Math.min(day.to, toAt === null ? reach : Date.parse(toAt)));
    const title = `${doubtWords[kind]} ${span({ from, to })}`;
    return { id, from, to, look: 'doubt', title, note: '', name: title, ...alone, lane: 2, lanes: 3 };
  });
  const ofOffers = offered.map((event): TrackItem => {
    const at = { from: Date.parse(event.fromAt), to: Math.min(day.to, Date.parse(event.toAt)) };
    const about = event.matterName
      ? words.today.matterBecause(event.matterName, event.reason)
      : words.today.noMatterGuessed;
    const title = event.title || words.today.anEvent;
    return {
      ...at,
      ...alone,
      to: Math.max(at.to, at.from + 1),
      id: offerId(event),
      look: 'offer',
      title,
      note: [event.matterName || words.today.noMatterGuessedTitle, span(at)].join(' · '),
      name: words.today.fromCalendarEnterTakes(title, span(at), about),
      // To the right of what is there: it is an offer, and covers nothing.
      lane: 1,
      lanes: 4,
      across: 3,
    };
  });
  const items = [...ofBlocks, ...ofGaps, ...ofDoubts, ...ofOffers].sort(
    (left, right) => left.from - right.from,
  );
  const from = floorHour(Math.min(first, ...items.map((item) => item.from)));
  const to = Math.min(day.to, floorHour(Math.max(wall(17), ...items.map((item) => item.to)) + hourMs - 1));
  const sum = (all: readonly Stretch[]) => all.reduce((total, one) => total + one.to - one.from, 0);
  return {
    items,
    from: Math.max(day.from, from),
    to,
    hours: hoursBetween(Math.max(day.from, from), to),
    overlapMs: sum(layout.overlaps),
    gapMs: sum(layout.gaps),
  };
}

function hoursBetween(from: number, to: number) {
  const count = Math.floor((to - from) / hourMs);
  return Array.from({ length: count + 1 }, (_, index) => from + index * hourMs).map((at) => ({
    at,
    label: clock(at),
  }));
}

const floor = (at: number) => Math.floor(at / minuteMs) * minuteMs;
const ceil = (at: number) => Math.ceil(at / minuteMs) * minuteMs;
/** Whole hours as the wall shows them: zones stand a quarter of an hour apart at least. */
function floorHour(at: number): number {
  return at - (new Date(at).getMinutes() * 60 + new Date(at).getSeconds()) * 1000 - (at % 1000);
}

/** What stands in front of the words that fill a gap ("13:00-14:30 2026-11-18 "): the line reads it back. */
export function gapPrefix({ from, to }: Stretch, workDate: string, today: string): string {
  // Without am or pm the early hours are read as afternoon.
  const half = (at: number) => (clock(at) < '06:00' ? 'am' : '');
  const time = (at: number) => `${clock(at).replace(/^0(?=\d:)/, '')}${half(at)}`;
  const range = `${time(from)}-${time(to)}`;
  return `${range} ${workDate === today ? '' : `${workDate} `}`;
}
