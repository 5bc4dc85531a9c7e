import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2: text 4.5:1 on what it lies on, borders of controls and the focus ring 3:1, in both themes. */

const css = readFileSync(new URL('../../../src-renderer/styles/tokens.css', import.meta.url), 'utf8');
const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
const tokens = new Map([...pairs].map(([, name, light, dark]) => [name, { light, dark }]));
tokens.set('on-accent', { light: '#ffffff', dark: '#ffffff' });

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

type Triple = readonly [number, number, number];

/** Red, green and blue as amounts of light. */
function lightOf(name: string, theme: Theme): Triple {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`There is no colour --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function luminance(name: string, theme: Theme): number {
  const [red, green, blue] = lightOf(name, theme);
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

type Matrix = readonly [Triple, Triple, Triple];
const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const [one, two, three] = matrix.map(([a, b, c]) => a * x + b * y + c * z);
  return [one ?? 0, two ?? 0, three ?? 0];
};

/** What people without one kind of cone see of a colour (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, Matrix>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020): distances in it are about as large as they look. */
function labOf(light: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  );
  const [long, medium, short] = cones;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(long), Math.cbrt(medium), Math.cbrt(short)],
  );
}

function seen(name: string, theme: Theme, vision: Matrix): Triple {
  const [red, green, blue] = times(vision, lightOf(name, theme));
  const clipped = (part: number) => Math.min(1, Math.max(0, part));
  return labOf([clipped(red), clipped(green), clipped(blue)]);
}

const charts = [
  ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'],
  ['chart-age-1', 'chart-age-2', 'chart-age-3', 'chart-age-4'],
] as const;
/** Two neighbouring greys of a scale of eleven are this far apart. */
const leastApart = 0.09;

describe.each(themes)('in the %s theme', (theme) => {
  it('all text can be read on what it lies on', () => {
    expect(tooFaint(text, 4.5, theme)).toEqual([]);
  });

  it('edges of controls and the focus ring can be seen', () => {
    expect(tooFaint(edges, 3, theme)).toEqual([]);
  });

  it('every colour of a chart can be seen on its surface', () => {
    const marks = charts.flat().map((name): [string, string] => [name, 'surface']);
    expect(tooFaint(marks, 3, theme)).toEqual([]);
  });

  it.each(Object.entries(visions))('the colours of a chart are told apart (%s cones)', (_name, vision) => {
    const tooNear = charts.flatMap((set) =>
      set.flatMap((one, at) =>
        set.slice(at + 1).flatMap((other) => {
          const [a, b] = [seen(one, theme, vision), seen(other, theme, vision)];
          const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
          return apart < leastApart ? [`${one} and ${other}: ${apart.toFixed(3)}`] : [];
        }),
      ),
    );
    expect(tooNear).toEqual([]);
  });
});
