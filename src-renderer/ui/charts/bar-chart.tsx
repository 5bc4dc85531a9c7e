import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useWidth } from '../use-width';
import { type ChartProps, stacked, wholeOf } from './chart-model';
import { barGroup, Hatching, Piece, unread } from './chart-parts';
import { useChartFocus } from './use-chart-focus';

const gap = 6;
/** Letters of the label's size take about this many px: SVG has no ellipsis of its own. */
const letter = 6.2;

const shortened = (text: string, width: number): string => {
  const most = Math.max(4, Math.floor(width / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};

/** Things to compare, each a bar with its name before it and its whole behind it. Enter opens one. */
export function BarChart({ label, items, series, write, onOpen, height }: ChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const hatchId = useId();
  const { activeId, marksOf } = useChartFocus(items, onOpen);
  const labelWidth = Math.min(260, Math.max(90, width * 0.24));
  const figureWidth = 96;
  const row = Math.min(30, height / Math.max(1, items.length));
  const bar = Math.max(8, row - 8);
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...items.map(wholeOf))])
    .range([0, Math.max(0, width - labelWidth - figureWidth - 2 * gap)]);
  return (
    <div ref={ref} style={{ height }}>
      <svg width={width} height={height} {...barGroup} aria-label={label}>
        <Hatching id={hatchId} />
        {width === 0
          ? null
          : items.map((item, at) => {
              const top = at * row;
              const inside = stacked(item);
              return (
                <g key={item.id} {...marksOf(item, at)} className="outline-none">
                  <title>{item.name}</title>
                  <rect
                    x={1}
                    y={top + 1}
                    width={width - 2}
                    height={row - 2}
                    rx={4}
                    fill="transparent"
                    stroke={activeId === item.id ? 'var(--focus)' : 'none'}
                    strokeWidth={2}
                  />
                  {inside.map(({ from, to }, index) => {
                    const one = series[index];
                    return one === undefined ? null : (
                      <Piece
                        key={one.id}
                        x={labelWidth + gap + scale(from)}
                        y={top + (row - bar) / 2}
                        width={scale(to) - scale(from)}
                        height={bar}
                        series={one}
                        hatchId={hatchId}
                      />
                    );
                  })}
                </g>
              );
            })}
        <g {...unread} className="pointer-events-none">
          {width === 0
            ? null
            : items.map((item, at) => {
                const top = at * row;
                return (
                  <g key={item.id}>
                    <text
                      x={labelWidth}
                      y={top + row / 2}
                      textAnchor="end"
                      dominantBaseline="central"
                      className="fill-ink text-note"
                    >
                      {shortened(item.label, labelWidth)}
                    </text>
                    <text
                      x={labelWidth + 2 * gap + scale(wholeOf(item))}
                      y={top + row / 2}
                      dominantBaseline="central"
                      className="figures fill-muted text-note"
                    >
                      {write(wholeOf(item))}
                    </text>
                  </g>
                );
              })}
        </g>
      </svg>
    </div>
  );
}
