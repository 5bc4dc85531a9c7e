/** The vendor's `fields=a,b{c,d}`: a list of names, each with at most one level of braces. */

/** Name → names inside its braces, or null where it has none. */
export type FieldTree = ReadonlyMap<string, readonly string[] | null>;

export type ParsedFields =
  | { readonly ok: true; readonly tree: FieldTree }
  | { readonly ok: false; readonly why: string };

const namePattern = /^[a-z][a-z0-9_]*$/;

/** A client asks for the same few lists of fields again and again. */
const known = new Map<string, ParsedFields>();
const capacity = 100;

export function parseFields(text: string): ParsedFields {
  const parsed = known.get(text) ?? parsedAnew(text);
  if (known.size >= capacity) known.clear();
  known.set(text, parsed);
  return parsed;
}

function parsedAnew(text: string): ParsedFields {
  const tree = new Map<string, readonly string[] | null>();
  for (const part of splitOutsideBraces(text)) {
    const open = part.indexOf('{');
    const name = (open < 0 ? part : part.slice(0, open)).trim();
    if (!namePattern.test(name)) return { ok: false, why: `'${part.trim()}' is not a field` };
    if (open < 0) {
      tree.set(name, tree.get(name) ?? null);
      continue;
    }
    const inside = part.slice(open + 1, -1);
    if (!part.trimEnd().endsWith('}')) return { ok: false, why: `'${part.trim()}' has unbalanced braces` };
    if (inside.includes('{')) return { ok: false, why: `'${name}' is nested more than one level deep` };
    const names = inside.split(',').map((one) => one.trim());
    const wrong = names.find((one) => !namePattern.test(one));
    if (wrong !== undefined) return { ok: false, why: `'${name}{${wrong}}' is not a field` };
    tree.set(name, [...(tree.get(name) ?? []), ...names]);
  }
  return tree.size === 0 ? { ok: false, why: 'no field is named' } : { ok: true, tree };
}

function splitOutsideBraces(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
