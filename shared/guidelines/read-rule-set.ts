import type { z } from 'zod';
import { chainOf, RuleSetChainError } from './compile';
import { type JsonPath, type Place, readJsonText } from './json-text';
import { ruleKinds } from './kinds';
import { nearWord } from './near-word';
import { RuleSet } from './rule-set';

/** What is wrong with the text of a rule set, and where. */
export type RuleSetProblem = {
  /** "rules[2].maxHours"; empty for the whole. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

export type ReadRuleSet =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly problems: readonly RuleSetProblem[] };

type Issue = z.core.$ZodIssue;

/** More than a person reads at once. */
const maxProblems = 20;
/** A rule set of this many characters is another kind of file. */
export const maxRuleSetText = 1_000_000;

/** The rule sets that one may build on. */
export type KnownRuleSets = {
  /** The newest version of a name, or null. */
  find(name: string): RuleSet | null;
  readonly names: readonly string[];
};

/**
 * Reads the JSON text of a rule set: the whole of it, or everything that is wrong with it by line and column.
 * @param known what it may build on; left out: what it extends is not looked at
 */
export function readRuleSet(text: string, known?: KnownRuleSets): ReadRuleSet {
  if (text.length > maxRuleSetText) {
    return refused('', { line: 1, column: 1 }, 'This is too long for a rule set.');
  }
  const json = readJsonText(text);
  if (!json.ok) return refused('', json.place, json.message);
  const foreign = foreignFormat(json.value);
  if (foreign !== null) return refused(foreign.path, json.placeOf(foreign.at), foreign.message);
  const parsed = RuleSet.safeParse(json.value, { reportInput: true });
  if (parsed.success) {
    const twice = repeatedId(parsed.data);
    if (twice === null) {
      const chain = known === undefined ? null : chainProblem(parsed.data, known);
      return chain === null
        ? { ok: true, ruleSet: parsed.data }
        : refused('extends', json.placeOf(['extends']), chain);
    }
    const at = ['rules', twice.at, 'id'];
    return refused(wordsOf(at), json.placeOf(at), `The id “${twice.id}” is taken by an earlier rule.`);
  }
  const problems = parsed.error.issues.slice(0, maxProblems).flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: wordsOf(path), ...json.placeOf(path), message: sentenceOf(issue, path) }];
    }
    const known = knownNames(json.value, path);
    return issue.keys.map((key) => ({
      path: wordsOf([...path, key]),
      ...json.placeOfKey([...path, key]),
      message: `Unknown name “${key}”${didYouMean(key, known)}`,
    }));
  });
  return { ok: false, problems };
}

/** "Line 4, column 13: …", for a message without a place to show it. */
export function problemWords({ line, column, message }: RuleSetProblem): string {
  return `Line ${line}, column ${column}: ${message}`;
}

function refused(path: string, place: Place, message: string): ReadRuleSet {
  return { ok: false, problems: [{ path, ...place, message }] };
}

/** Why a rule set can't build on what it extends; null where it can. */
function chainProblem(ruleSet: RuleSet, { find, names }: KnownRuleSets): string | null {
  try {
    chainOf(ruleSet, find);
    return null;
  } catch (error) {
    if (!(error instanceof RuleSetChainError)) throw error;
    const missing = error.names.at(-1) ?? '';
    // What a set further down lacks is not for this text to mend.
    return missing === ruleSet.extends && find(missing) === null && missing !== ruleSet.name
      ? `There is no rule set called “${missing}”${didYouMean(missing, names)}`
      : error.message;
  }
}

/** A file of something else should not be told of its every field. */
function foreignFormat(value: unknown): { path: string; at: JsonPath; message: string } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { path: '', at: [], message: `A rule set is an object in braces, not ${typeWords(value)}.` };
  }
  const { format } = value as { format?: unknown };
  if (format === 1) return null;
  const message =
    format === undefined
      ? 'This is not a rule set of Daybook: it begins with "format": 1.'
      : `This is a file of format ${JSON.stringify(format)}; this Daybook reads rule sets of format 1.`;
  return { path: 'format', at: ['format'], message };
}

function sentenceOf(issue: Issue, path: JsonPath): string {
  const name = nameOf(path);
  const given = issue.input;
  switch (issue.code) {
    case 'invalid_type':
      if (given === undefined) return `${name} is missing; it is ${expectedWords(issue.expected)}.`;
      return `${name} is ${typeWords(given)}, and must be ${expectedWords(issue.expected)}.`;
    case 'too_small': {
      if (issue.origin === 'string') return `${name} is empty.`;
      if (issue.origin === 'array') return `${name} needs at least ${issue.minimum}.`;
      const least = issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`;
      return `${name} is ${String(given)}, and must be ${least}.`;
    }
    case 'too_big':
      if (issue.origin === 'string') return `${name} has over ${issue.maximum} characters.`;
      if (issue.origin === 'array') return `${name} has over ${issue.maximum}.`;
      return `${name} is ${String(given)}, and must be at most ${issue.maximum}.`;
    case 'invalid_value': {
      const words = issue.values.map((value) => `“${String(value)}”`);
      const meant = typeof given === 'string' ? didYouMean(given, issue.values.map(String)) : '.';
      if (given === undefined) return `${name} is missing; it is ${orList(words)}.`;
      return `${name} is ${shown(given)}, and must be ${orList(words)}${meant}`;
    }
    case 'invalid_union': {
      if (path.at(-1) !== 'kind') return `${name} is ${shown(given)}: ${unionWords(issue)}`;
      const kind = (given as { kind?: unknown } | undefined)?.kind ?? given;
      const known = ruleKinds.map((one) => one.kind);
      if (typeof kind !== 'string') return `Each rule needs a “kind”: ${orList(known)}.`;
      return `Unknown kind “${kind}”${didYouMean(kind, known)}`;
    }
    case 'invalid_format':
      if (issue.format === 'date')
        return `${name} is ${shown(given)}: no day of the calendar. Write 2026-11-18.`;
      return otherSentence(name, given, issue.message);
    case 'custom':
      return `${name}: ${issue.message}.`;
    default:
      return otherSentence(name, given, issue.message);
  }
}

/** Of our own schemas; zod's own words for formats tell the pattern, which helps nobody. */
function otherSentence(name: string, given: unknown, message: string): string {
  return `${name} is ${shown(given)}: ${/^Invalid/.test(message) ? 'that is not what is expected here' : message}.`;
}

function unionWords(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const own = issue.message;
  return /^Invalid/.test(own) ? 'that is not what is expected here.' : `expected ${own}.`;
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearWord(word, known);
  return near === null ? '.' : `; did you mean “${near}”?`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The names that may stand where an unknown one does. */
function knownNames(value: unknown, path: JsonPath): string[] {
  if (path.length === 0) return Object.keys(RuleSet.shape);
  const kind =
    (path[0] === 'rules' && (value as { rules?: { kind?: unknown }[] }).rules?.[Number(path[1])]?.kind) ?? '';
  const schema = ruleKinds.find((one) => one.kind === kind)?.schema;
  if (path.length === 2) return Object.keys(schema?.shape ?? {});
  return path[2] === 'when' ? ['classes', 'matters', 'codes', 'billing'] : [];
}

function repeatedId({ rules }: RuleSet): { id: string; at: number } | null {
  const at = rules.findIndex((rule, index) => rules.findIndex((one) => one.id === rule.id) !== index);
  const id = rules[at]?.id;
  return id === undefined ? null : { id, at };
}

/** "rules[2].maxHours". */
function wordsOf(path: JsonPath): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}

function nameOf(path: JsonPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The whole';
  if (typeof last === 'string') return `“${last}”`;
  return `The ${last + 1}. of “${String(path.at(-2) ?? '')}”`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function typeWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the text ${shown(value)}`;
    case 'number':
      return `the number ${String(value)}`;
    case 'boolean':
      return String(value);
    default:
      return 'an object';
  }
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};
const expectedWords = (expected: string): string => expectedNames[expected] ?? expected;
