import { type ESTree, Visitor } from 'vite';

/** A class that gives a look: colour, type, border, ground, shadow, rounding; whatever state it is said for. */
const LOOK =
  /^(?:[^\s:]+:)*(?:text-(?:muted|faint|note|small|base|lead|title|figure|ink|danger|warn|good|accent|clash|transparent)|font-(?:normal|medium|semibold|bold|mono)|border-(?!spacing|collapse|separate)\S+|bg-\S+|shadow-\S+|rounded(?:-\S+)?|divide-\S+|ring-\S+|no-underline|line-through|uppercase|opacity-\S+|fill-\S+|leading-\S+|tracking-\S+)$/;

/**
 * Where a screen sets a look of its own: a string with such a class in it. Layout (`flex`, `grid`, `gap`, widths) is free.
 * @returns the offsets, in no order
 */
export function looksSet(program: ESTree.Program): number[] {
  const found: number[] = [];
  const look = (text: string, start: number): void => {
    if (text.split(/\s+/).some((name) => LOOK.test(name))) found.push(start);
  };
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string') look(value, start);
    },
    TemplateLiteral: ({ quasis, start }) =>
      look(quasis.map(({ value }) => value.cooked ?? '').join('…'), start),
  }).visit(program);
  return found;
}
