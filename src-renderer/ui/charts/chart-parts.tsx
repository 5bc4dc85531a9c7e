import { type ChartSeries, fillOf } from './chart-model';

const hatch = 6;

/** A chart names its bars by itself: what is written beside them is for the eye. */
export const unread = { 'aria-hidden': true } as const;
/** Bars in one stop of the Tab key; no element of HTML stands for that inside a picture. */
export const barGroup = { role: 'group' } as const;

/** The hatching of what is lost, once for a chart. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width={hatch}
        height={hatch}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2={hatch} stroke="var(--surface)" strokeWidth="2.5" />
      </pattern>
    </defs>
  );
}

/** A piece of a bar or column; the hatching lies over the colour. */
export function Piece({
  x,
  y,
  width,
  height,
  series,
  hatchId,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  series: ChartSeries;
  hatchId: string;
}) {
  if (width <= 0 || height <= 0) return null;
  const box = { x, y, width, height };
  return (
    <>
      <rect {...box} fill={fillOf(series.colour)} stroke="var(--surface)" strokeWidth="0.75" />
      {series.isLoss ? <rect {...box} fill={`url(#${hatchId})`} /> : null}
    </>
  );
}

/** Which colour is what, with what all of it comes to. */
export function Legend({
  series,
  totals,
}: {
  series: readonly ChartSeries[];
  /** One for each series, written. */
  totals: readonly string[];
}) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-muted">
      {series.map((one, at) => (
        <li key={one.id} className="flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden="true" className="shrink-0">
            <Hatching id={`legend-${one.id}`} />
            <Piece x={0} y={0} width={12} height={12} series={one} hatchId={`legend-${one.id}`} />
          </svg>
          {one.title} <span className="figures text-ink">{totals[at]}</span>
        </li>
      ))}
    </ul>
  );
}
