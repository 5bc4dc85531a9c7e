import { type ComponentPropsWithRef, createElement } from 'react';
import { cx } from './class-names';
import { type Look, lookClasses } from './look';

type SurfaceTag =
  | 'div'
  | 'section'
  | 'aside'
  | 'header'
  | 'footer'
  | 'main'
  | 'form'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'tr'
  | 'td'
  | 'th'
  | 'output'
  | 'pre'
  | 'fieldset';

type SurfaceLook = Look & {
  /** Where a line is drawn; `row` under each but the last, `between` the children. */
  readonly edge?: 'top' | 'bottom' | 'left' | 'right' | 'all' | 'row' | 'between' | undefined;
  readonly line?: 'soft' | 'strong' | 'control' | undefined;
  readonly ground?: 'canvas' | 'surface' | 'raised' | 'chip' | 'selected' | undefined;
  readonly corners?: 'control' | 'panel' | undefined;
};

const edges = {
  top: 'border-t',
  bottom: 'border-b',
  left: 'border-l',
  right: 'border-r',
  all: 'border',
  row: 'border-b last:border-0',
  between: 'divide-y divide-line',
} as const;
const lines = { soft: 'border-line', strong: 'border-line-strong', control: 'border-line-control' } as const;
const grounds = {
  canvas: 'bg-canvas',
  surface: 'bg-surface',
  raised: 'bg-raised',
  chip: 'bg-chip',
  selected: 'bg-selected',
} as const;
const roundings = { control: 'rounded-control', panel: 'rounded-panel' } as const;

/** A part of a screen that is set off from the others: by a line, by its ground, or both. */
export function Surface<T extends SurfaceTag = 'div'>({
  as,
  edge,
  line = 'soft',
  ground,
  corners,
  tone,
  size,
  weight,
  slant,
  isStruck,
  isCode,
  className,
  ...rest
}: SurfaceLook & { as?: T } & Omit<ComponentPropsWithRef<T>, keyof SurfaceLook>) {
  return createElement<object>(as ?? 'div', {
    ...rest,
    className: cx(
      edge && edges[edge],
      edge && edge !== 'between' && lines[line],
      ground && grounds[ground],
      corners && roundings[corners],
      lookClasses({ tone, size, weight, slant, isStruck, isCode }),
      className,
    ),
  });
}
