import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useWidth } from '../use-width';
import { type ChartProps, stacked, wholeOf } from './chart-model';
import { barGroup, Hatching, Piece, unread } from './chart-parts';
import { useChartFocus } from './use-chart-focus';

const axis = { left: 72, bottom: 20, top: 8, right: 8 };
/** A label under a column needs this many px. */
const labelRoom = 76;

/** Days in order, each a column on one scale. Enter opens one. */
export function ColumnChart({ label, items, series, write, onOpen, height }: ChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const hatchId = useId();
  const { activeId, marksOf } = useChartFocus(items, onOpen);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...items.map(wholeOf))])
    .nice(4)
    .range([height - axis.bottom, axis.top]);
  const x = scaleBand<string>()
    .domain(items.map(({ id }) => id))
    .range([axis.left, Math.max(axis.left, width - axis.right)])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const column = Math.min(64, x.bandwidth());
  const every = Math.max(1, Math.ceil((items.length * labelRoom) / Math.max(1, width - axis.left)));
  return (
    <div ref={ref} style={{ height }}>
      <svg width={width} height={height} {...barGroup} aria-label={label}>
        <Hatching id={hatchId} />
        <g {...unread}>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line x1={axis.left} x2={width - axis.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
              <text
                x={axis.left - 8}
                y={y(tick)}
                textAnchor="end"
                dominantBaseline="central"
                className="figures fill-muted text-small"
              >
                {write(tick).replace(/\.00$/, '')}
              </text>
            </g>
          ))}
        </g>
        {width === 0
          ? null
          : items.map((item, at) => {
              const left = (x(item.id) ?? 0) + (x.bandwidth() - column) / 2;
              return (
                <g key={item.id} {...marksOf(item, at)} className="outline-none">
                  <title>{item.name}</title>
                  <rect
                    x={x(item.id) ?? 0}
                    y={axis.top - 6}
                    width={x.bandwidth()}
                    height={height - axis.bottom - axis.top + 8}
                    rx={4}
                    fill="transparent"
                    stroke={activeId === item.id ? 'var(--focus)' : 'none'}
                    strokeWidth={2}
                  />
                  {stacked(item).map(({ from, to }, index) => {
                    const one = series[index];
                    return one === undefined ? null : (
                      <Piece
                        key={one.id}
                        x={left}
                        y={y(to)}
                        width={column}
                        height={y(from) - y(to)}
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
            : items.map((item, at) =>
                at % every === 0 ? (
                  <text
                    key={item.id}
                    x={(x(item.id) ?? 0) + x.bandwidth() / 2}
                    y={height - 6}
                    textAnchor="middle"
                    className="fill-muted text-small"
                  >
                    {item.label}
                  </text>
                ) : null,
              )}
        </g>
      </svg>
    </div>
  );
}
