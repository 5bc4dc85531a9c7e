import { badRequest } from './answers';
import { firstOf, type PmsAnswer, type Query } from './messages';
import { isDate, parseInstant } from './timestamps';

/** Reads the typed query parameters of a list; the first that makes no sense ends the request with 400. */
export class BadParameter extends Error {
  readonly answer: PmsAnswer;
  constructor(message: string) {
    super(message);
    this.answer = badRequest(message);
  }
}

export function textParameter(query: Query, name: string): string | null {
  return firstOf(query, name);
}

export function integerParameter(query: Query, name: string): number | null {
  const text = firstOf(query, name);
  if (text === null) return null;
  if (!/^-?\d{1,15}$/.test(text)) throw new BadParameter(`${name} must be an integer`);
  return Number(text);
}

/** An id, or the keyword `null` for "has none". Undefined: not asked. */
export function idOrNullParameter(query: Query, name: string): number | null | undefined {
  const text = firstOf(query, name);
  if (text === null) return undefined;
  return text === 'null' ? null : integerParameter(query, name);
}

export function booleanParameter(query: Query, name: string): boolean | null {
  const text = firstOf(query, name);
  if (text === null) return null;
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new BadParameter(`${name} must be true or false`);
}

/** Milliseconds since the epoch. */
export function instantParameter(query: Query, name: string): number | null {
  const text = firstOf(query, name);
  if (text === null) return null;
  const ms = parseInstant(text);
  if (ms === null) throw new BadParameter(`${name} must be an ISO-8601 timestamp`);
  return ms;
}

/** A plain date; the vendor's document types it as date-time, so an instant is taken by its date. */
export function dateParameter(query: Query, name: string): string | null {
  const text = firstOf(query, name);
  if (text === null) return null;
  const date = text.slice(0, 10);
  if (!isDate(date)) throw new BadParameter(`${name} must be an ISO-8601 date`);
  return date;
}

export function choiceParameter<T extends string>(
  query: Query,
  name: string,
  allowed: readonly T[],
): T | null {
  const text = firstOf(query, name);
  if (text === null) return null;
  const found = allowed.find((one) => one === text);
  if (found === undefined) throw new BadParameter(`${name} must be one of ${allowed.join(', ')}`);
  return found;
}

/** `ids[]=1&ids[]=2`. Null: not asked. */
export function idsParameter(query: Query): ReadonlySet<number> | null {
  const values = query['ids[]'];
  if (values === undefined) return null;
  const ids = new Set<number>();
  for (const value of values) {
    if (!/^\d{1,15}$/.test(value)) throw new BadParameter('ids[] must be integers');
    ids.add(Number(value));
  }
  return ids;
}
