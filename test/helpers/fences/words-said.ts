import { type ESTree, Visitor } from 'vite';

/** Attributes whose text a person sees or hears. */
const SHOWN =
  /^(label|title|aria-label|aria-description|aria-valuetext|aria-roledescription|placeholder|description|hint|error|message|alt|heading|note|suffix|prefix|confirmLabel|empty|said|detail|question|unit)$/;
const LETTER = /\p{L}/u;
/** Begins like a sentence and has two words at least: no class name, id or key is written so. */
const SENTENCE = /^[\p{Lu}“][^\n]*\p{L}{2,}[^\p{L}\n]*\s+[^\p{L}\n]*\p{L}{2,}/u;

/**
 * Where a component says words of its own: the text between tags, what is put there by an expression, attributes that a person
 * sees or hears, and sentences anywhere. Errors that are thrown are not for people.
 * @returns the offsets, in no order
 */
export function wordsSaid(program: ESTree.Program): number[] {
  const found = new Set<number>();
  const thrown = new Set<number>();
  const say = (node: ESTree.Expression | ESTree.JSXEmptyExpression): void => {
    if (node.type === 'ConditionalExpression') {
      say(node.consequent);
      say(node.alternate);
    } else if (node.type === 'LogicalExpression') say(node.right);
    else if (node.type === 'Literal' && typeof node.value === 'string' && LETTER.test(node.value)) {
      found.add(node.start);
    } else if (
      node.type === 'TemplateLiteral' &&
      node.quasis.some(({ value }) => LETTER.test(value.cooked ?? ''))
    ) {
      found.add(node.start);
    }
  };
  const saysChildren = (children: ESTree.JSXChild[]): void => {
    for (const child of children) if (child.type === 'JSXExpressionContainer') say(child.expression);
  };
  const sentence = (text: string, start: number): void => {
    if (SENTENCE.test(text) && !thrown.has(start)) found.add(start);
  };
  new Visitor({
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && /Error$/.test(callee.name)) {
        for (const { start } of given) thrown.add(start);
      }
    },
    JSXText: ({ value, start }) => {
      if (LETTER.test(value)) found.add(start);
    },
    JSXElement: ({ children }) => saysChildren(children),
    JSXFragment: ({ children }) => saysChildren(children),
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !SHOWN.test(name.name) || value === null) return;
      if (value.type === 'Literal') say(value);
      if (value.type === 'JSXExpressionContainer') say(value.expression);
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') sentence(value, start);
    },
    TemplateLiteral: ({ quasis, start }) =>
      sentence(quasis.map(({ value }) => value.cooked ?? '').join('…'), start),
  }).visit(program);
  return [...found];
}
