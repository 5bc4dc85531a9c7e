import { type KeyboardEvent, useState } from 'react';
import type { ChartItem } from './chart-model';

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  j: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  k: -1,
};

/** One tab stop for a whole chart: arrows, J/K, Home and End move within it, Enter opens. */
export function useChartFocus(items: readonly ChartItem[], onOpen: (id: string) => void) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const found = items.findIndex(({ id }) => id === wanted);
  const active = found === -1 ? 0 : found;
  const move = (event: KeyboardEvent<SVGElement>, to: number): void => {
    event.preventDefault();
    event.stopPropagation();
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (next === undefined) return;
    setWanted(next.id);
    const group = event.currentTarget.closest('svg');
    group?.querySelector<SVGElement>(`[data-key="${CSS.escape(next.id)}"]`)?.focus();
  };
  const marksOf = (item: ChartItem, index: number) => ({
    role: 'button',
    'aria-label': item.name,
    ...(item.isPlain ? { 'aria-disabled': true } : {}),
    'data-key': item.id,
    tabIndex: index === active ? 0 : -1,
    onFocus: () => {
      setWanted(item.id);
      setFocused(true);
    },
    onBlur: () => setFocused(false),
    onClick: () => {
      if (!item.isPlain) onOpen(item.id);
    },
    onKeyDown(event: KeyboardEvent<SVGElement>) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = steps[event.key];
      if (step !== undefined) move(event, index + step);
      else if (event.key === 'Home') move(event, 0);
      else if (event.key === 'End') move(event, items.length - 1);
      else if ((event.key === 'Enter' || event.key === ' ') && !item.isPlain) {
        event.preventDefault();
        event.stopPropagation();
        onOpen(item.id);
      }
    },
  });
  return { activeId: isFocused ? (items[active]?.id ?? null) : null, marksOf };
}
