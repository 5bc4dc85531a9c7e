import { readJsonText } from '../../../shared/guidelines/json-text';
import { kindNamed, ruleKinds } from '../../../shared/guidelines/kinds';
import { standardName } from '../../../shared/guidelines/standard';

/**
 * Edits of a rule set's text by the form. The text is the one truth: the form reads it, and what is typed in a field goes
 * back into it as it is, so that a wrong value is told by line and column like any other.
 */

export type DraftRule = Readonly<Record<string, unknown>>;
type DraftSet = Readonly<Record<string, unknown>> & { readonly rules: readonly DraftRule[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text as the form can show it; null where it is no JSON or its rules are no list of objects. */
export function draftOf(text: string): DraftSet | null {
  const read = readJsonText(text);
  if (!read.ok || !isObject(read.value)) return null;
  const { rules } = read.value;
  if (!Array.isArray(rules) || !rules.every(isObject)) return null;
  return { ...read.value, rules };
}

const written = (draft: object): string => `${JSON.stringify(draft, null, 2)}\n`;

/** Sets a field of the whole; undefined takes it out. */
export function withHead(text: string, name: string, value: unknown): string {
  const draft = draftOf(text);
  return draft === null ? text : written({ ...draft, [name]: value });
}

/** Sets a field of one rule; undefined takes it out. */
export function withField(text: string, at: number, name: string, value: unknown): string {
  const draft = draftOf(text);
  if (draft === null) return text;
  const rules = draft.rules.map((rule, index) => (index === at ? { ...rule, [name]: value } : rule));
  return written({ ...draft, rules });
}

/** Another kind has other parameters: only what all rules have stays. */
export function withKind(text: string, at: number, kind: string): string {
  const draft = draftOf(text);
  if (draft === null) return text;
  const rules = draft.rules.map((rule, index) => {
    if (index !== at) return rule;
    const { id, action, clause, note, when } = rule;
    const takes = action !== 'adjust' || kindNamed(kind).adjusts;
    return { id, kind, action: takes ? action : 'warn', clause, note, when };
  });
  return written({ ...draft, rules });
}

export function withNewRule(text: string): string {
  const draft = draftOf(text);
  const [first] = ruleKinds;
  if (draft === null || first === undefined) return text;
  const ids = new Set(draft.rules.map((rule) => rule.id));
  let number = draft.rules.length + 1;
  while (ids.has(`rule-${number}`)) number += 1;
  const rule = { id: `rule-${number}`, kind: first.kind, action: 'warn', minWords: 4 };
  return written({ ...draft, rules: [...draft.rules, rule] });
}

export function withoutRule(text: string, at: number): string {
  const draft = draftOf(text);
  return draft === null ? text : written({ ...draft, rules: draft.rules.filter((_, index) => index !== at) });
}

/** A new rule set: a sample under another name, or one that only builds on Daybook's standard. */
export function newRuleSet(name: string, client: string, start: string | null): string {
  const sample = start === null ? null : draftOf(start);
  const { sources, about, ...rest } = sample ?? { format: 1, extends: standardName, rules: [] };
  const head = { format: 1, name, version: 1, ...(client === '' ? {} : { client }) };
  return written({ ...head, ...(about ? { about } : {}), ...(sources ? { sources } : {}), ...without(rest) });
}

/** What the head says itself. */
function without(rest: Readonly<Record<string, unknown>>): object {
  const { format: _format, name: _name, version: _version, client: _client, ...others } = rest;
  return others;
}
