import type { UtbmsCode } from '../domain/reference';
import { type Billing, UtbmsCodeText } from '../domain/time-entry';

/** What a marked token says: `#L350`, `/A103`, `!nc`, `;mtc`, `@smith`. A token that only looks like one is a note. */
export type Mark =
  | { readonly kind: 'task' | 'activity'; readonly code: UtbmsCodeText }
  | { readonly kind: 'billing'; readonly billing: Billing }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'matter'; readonly query: string }
  | { readonly kind: 'note'; readonly words: string };

const billingMarks: Readonly<Record<string, Billing>> = {
  '!nc': 'no_charge',
  '!nb': 'non_billable',
  '!b': 'billable',
};

/** Reads a token that begins with a mark; null where it is an ordinary word. */
export function readMark(
  token: string,
  codes: readonly UtbmsCode[],
  phrases: Readonly<Record<string, string>>,
): Mark | null {
  switch (token[0]) {
    case '#':
      return readCode(token.slice(1), 'task', codes);
    case '/':
      return readCode(token.slice(1), 'activity', codes);
    case '!': {
      const billing = billingMarks[token.toLowerCase()];
      return billing ? { kind: 'billing', billing } : null;
    }
    case ';': {
      const text = phraseNamed(token.slice(1), phrases);
      return text === null ? unknownPhrase(token) : { kind: 'phrase', text };
    }
    case '@': {
      const query = token.slice(1).replace(/^"|"$/g, '').trim();
      return query === '' ? null : { kind: 'matter', query };
    }
    default:
      return null;
  }
}

/** Said, so that a slip of the finger is no silent `;mct` on a client's bill. A lone `;` or `;)` is punctuation. */
function unknownPhrase(token: string): Mark | null {
  const trigger = /^;([\p{L}\p{N}][\p{L}\p{N}_-]*)/u.exec(token)?.[1];
  return trigger === undefined
    ? null
    : { kind: 'note', words: `;${trigger} is no phrase and stays in the text.` };
}

/** What a trigger stands for; what closes the sentence behind it stays ("draft ;mtc, then call"). */
function phraseNamed(typed: string, phrases: Readonly<Record<string, string>>): string | null {
  const [, trigger = '', close = ''] = /^(.*?)([.,:;!?)]*)$/su.exec(typed) ?? [];
  for (const [name, rest] of [
    [typed, ''],
    [trigger, close],
  ] as const) {
    const key = name.toLowerCase();
    const text = Object.hasOwn(phrases, key) ? phrases[key] : undefined;
    if (text) return text + rest;
  }
  return null;
}

/** A code of the cached table wins over the mark: `#A103` is the activity it is known as. */
function readCode(typed: string, kind: 'task' | 'activity', codes: readonly UtbmsCode[]): Mark | null {
  const parsed = UtbmsCodeText.safeParse(typed.toUpperCase());
  if (!parsed.success) return null;
  const code = parsed.data;
  if (codes.length === 0) return { kind, code };
  const known = codes.filter((candidate) => candidate.code === code);
  if (known.some((candidate) => candidate.kind === kind)) return { kind, code };
  const other = kind === 'task' ? 'activity' : 'task';
  if (known.some((candidate) => candidate.kind === other)) return { kind: other, code };
  return { kind: 'note', words: `${code} is not in the list of ${kind} codes and stays in the text.` };
}
