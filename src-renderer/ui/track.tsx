import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { cx } from './class-names';

export type TrackLook = 'entry' | 'timer' | 'gap' | 'doubt' | 'offer';
export type TrackEdge = 'from' | 'to';

/** Something that lies on the track; instants in milliseconds. */
export type TrackItem = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly look: TrackLook;
  readonly title: string;
  readonly note: string;
  /** The whole of it as one sentence, for screen readers. */
  readonly name: string;
  /** Which column of how many, where several lie beside one another. */
  readonly lane: number;
  readonly lanes: number;
  /** How many columns it covers; left out: one. */
  readonly across?: number;
  readonly isMovable: boolean;
  readonly isWarned: boolean;
};

const pxPerHour = 60;
const hourMs = 3_600_000;
/** What is shorter is drawn so high all the same, to be read and hit. */
const leastPx = 18;
/** Under this there is room for one line. */
const twoLinesPx = 36;
const headroomPx = 8;

const looks: Record<TrackLook, string> = {
  entry: 'border-line-strong bg-selected text-ink',
  timer: 'border-accent bg-accent-soft text-ink',
  gap: 'border-dashed border-line-strong bg-surface text-faint data-hovered:bg-hover data-hovered:text-ink',
  doubt: 'border-dotted border-line-control bg-chip text-muted',
  offer: 'border-dashed border-accent bg-surface text-ink data-hovered:bg-hover',
};

type Drag = { readonly id: string; readonly edge: TrackEdge; readonly startY: number; readonly byMs: number };

/**
 * A stretch of time from top to bottom with what lies on it, as a list with one tab stop: arrows move through it in the
 * order of time, Enter opens. Edges of what may be moved are dragged; the same goes by keys that the caller gives meaning.
 */
export function Track({
  label,
  from,
  to,
  hours,
  items,
  stepMs,
  onOpen,
  onKey,
  onMove,
}: {
  label: string;
  from: number;
  to: number;
  /** Where the hours stand, with what the wall shows then. */
  hours: readonly { readonly at: number; readonly label: string }[];
  items: readonly TrackItem[];
  /** Edges are dragged by whole steps. */
  stepMs: number;
  onOpen: (id: string) => void;
  /** A key on an item; returns whether it meant something. */
  onKey: (id: string, event: KeyboardEvent) => boolean;
  onMove: (id: string, edge: TrackEdge, byMs: number) => void;
}) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const y = (at: number) => ((at - from) / hourMs) * pxPerHour + headroomPx;
  const shownAt = (item: TrackItem) => {
    const by = (edge: TrackEdge) => (drag?.id === item.id && drag.edge === edge ? drag.byMs : 0);
    return { from: item.from + by('from'), to: item.to + by('to') };
  };

  function onKeyDownCapture(event: KeyboardEvent): void {
    const row = event.target instanceof HTMLElement ? event.target.closest('[data-key]') : null;
    const id = row?.getAttribute('data-key');
    if (id == null || !onKey(id, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const handle = (item: TrackItem, edge: TrackEdge) => (
    <span
      aria-hidden="true"
      className={cx('absolute inset-x-0 h-2 cursor-ns-resize', edge === 'from' ? '-top-1' : '-bottom-1')}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id: item.id, edge, startY: event.clientY, byMs: 0 });
      }}
      onPointerMove={(event) => {
        if (drag?.id !== item.id || drag.edge !== edge) return;
        const byMs = Math.round(((event.clientY - drag.startY) / pxPerHour) * (hourMs / stepMs)) * stepMs;
        setDrag({ ...drag, byMs });
      }}
      onPointerUp={() => {
        if (drag !== null && drag.byMs !== 0) onMove(drag.id, drag.edge, drag.byMs);
        setDrag(null);
      }}
      onPointerCancel={() => setDrag(null)}
    />
  );

  return (
    <div
      onKeyDownCapture={onKeyDownCapture}
      className="relative"
      style={{ height: ((to - from) / hourMs) * pxPerHour + 2 * headroomPx }}
    >
      {hours.map(({ at, label: hour }) => (
        <div
          key={at}
          aria-hidden="true"
          className="absolute inset-x-0 flex items-center gap-2"
          style={{ top: y(at) }}
        >
          <span className="figures w-9 -translate-y-1/2 text-right text-small text-faint">{hour}</span>
          <span className="h-px flex-1 bg-line" />
        </div>
      ))}
      <GridList
        aria-label={label}
        items={items}
        // The list keeps what it drew of an item: while an edge is dragged it is drawn anew.
        dependencies={[drag]}
        disallowTypeAhead
        onAction={(key) => onOpen(String(key))}
        className="absolute inset-y-0 right-2 left-12 outline-none"
      >
        {(item) => {
          const at = shownAt(item);
          const height = Math.max(leastPx, y(at.to) - y(at.from) - 1);
          const width = 100 / item.lanes;
          return (
            <GridListItem
              id={item.id}
              textValue={item.name}
              className={cx(
                'focus-ring absolute cursor-default rounded-control border px-1.5 text-small',
                looks[item.look],
                item.isWarned && 'border-warn',
              )}
              style={{
                top: y(at.from),
                height,
                left: `${item.lane * width}%`,
                width: `calc(${width * (item.across ?? 1)}% - 2px)`,
              }}
            >
              <span title={item.name} className="flex h-full flex-col overflow-hidden">
                <span className={cx('truncate', item.look !== 'gap' && 'font-medium')}>{item.title}</span>
                {height >= twoLinesPx && item.note ? (
                  <span className="truncate text-muted">{item.note}</span>
                ) : null}
              </span>
              {item.isMovable ? (
                <>
                  {handle(item, 'from')}
                  {handle(item, 'to')}
                </>
              ) : null}
            </GridListItem>
          );
        }}
      </GridList>
    </div>
  );
}
