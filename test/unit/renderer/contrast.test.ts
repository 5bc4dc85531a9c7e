import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2: text 4.5:1 on what it lies on, borders of controls and the focus ring 3:1, in both themes. */

const css = readFileSync(new URL('../../../src-renderer/styles/tokens.css', import.meta.url), 'utf8');
const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
const tokens = new Map([...pairs].map(([, name, light, dark]) => [name, { light, dark }]));
tokens.set('on-accent', { light: '#ffffff', dark: '#ffffff' });

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

function luminance(name: string, theme: Theme): number {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`There is no colour --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: Theme): number {
  const [darker = 0, lighter = 0] = [luminance(front, theme), luminance(back, theme)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ['canvas', 'surface', 'raised', 'chip', 'hover', 'selected'];
const inks = ['ink', 'muted', 'faint', 'accent', 'good', 'warn', 'danger', 'clash'];
const text: [string, string][] = [
  ...inks.flatMap((ink) => surfaces.map((surface): [string, string] => [ink, surface])),
  ...['accent', 'good', 'warn', 'danger', 'clash'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['hours', 'matter', 'date', 'code', 'billing'].map((kind): [string, string] => ['ink', `mark-${kind}`]),
  ...['insert-soft', 'delete-soft'].map((mark): [string, string] => ['ink', mark]),
  ...['accent', 'danger'].flatMap((tone): [string, string][] => [
    ['on-accent', `${tone}-solid`],
    ['on-accent', `${tone}-solid-hover`],
  ]),
];
const edges = ['line-control', 'focus'].flatMap((edge) =>
  ['canvas', 'surface', 'raised'].map((surface): [string, string] => [edge, surface]),
);

/** The pairs that fall short, as a person would want to read them. */
const tooFaint = (pairsToSee: readonly [string, string][], least: number, theme: Theme) =>
  pairsToSee
    .map(([front, back]) => ({ front, back, ratio: contrast(front, back, theme) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);

describe.each(themes)('in the %s theme', (theme) => {
  it('all text can be read on what it lies on', () => {
    expect(tooFaint(text, 4.5, theme)).toEqual([]);
  });

  it('edges of controls and the focus ring can be seen', () => {
    expect(tooFaint(edges, 3, theme)).toEqual([]);
  });
});
