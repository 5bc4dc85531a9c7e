import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { UtbmsKind } from '../../shared/domain/reference';
import { keyOf } from '../../shared/utbms/code-table';
import type { CustomCode } from '../../shared/utbms/custom-set';
import type { CodeMappingRow } from '../../shared/utbms/map-code';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { putFavourite, putTimekeeperClass } from '../store/code-habits';
import { putCodeMapping, putLineCode } from '../store/code-mappings';
import { type CodeSet, putCodeSetVersion, setRetired } from '../store/code-sets';
import { nowInstant, type StoreContext } from '../store/database';
import { clientCodes } from '../store/known-codes';
import { type CodeSetImage, noteChange } from '../store/undo-steps';
import { changingRates } from './write-rates';

/** What the trail says of a write beside the rows. */
type Told = { readonly action: string; readonly reason: string | null };

/*
 * The one way in which commands and undo write codes: row, audit event and undo image, in the running transaction.
 */

/** Puts a mapping in the place of the client's former one. @param source the file that it came from; null: by hand */
export function writeMapping(
  store: StoreContext,
  clientId: Id,
  rows: { readonly before: readonly CodeMappingRow[]; readonly after: readonly CodeMappingRow[] },
  { action, reason, source = null }: Told & { readonly source?: string | null },
): void {
  const [before, after] = [[...rows.before], [...rows.after]];
  if (canonicalJson(before) === canonicalJson(after)) return;
  putCodeMapping(store, clientId, after);
  appendAudit(store, {
    action,
    subject: 'client',
    subjectId: clientId,
    before: { rows: before },
    after: { rows: after, source },
    reason,
  });
  noteChange(store, {
    before: { table: 'code_mapping', id: clientId, row: before },
    after: { table: 'code_mapping', id: clientId, row: after },
  });
  store.changed(['codes', 'activity']);
}

/** Says as which code a line goes out. @param change null: nothing is said of it */
export function writeLineCode(
  store: StoreContext,
  entryId: Id,
  kind: UtbmsKind,
  change: { readonly before: string | null; readonly after: string | null },
  { action, reason }: Told,
): void {
  const before = { kind, code: change.before };
  const after = { kind, code: change.after };
  putLineCode(store, entryId, kind, change.after);
  appendAudit(store, { action, subject: 'entry', subjectId: entryId, before, after, reason });
  noteChange(store, {
    before: { table: 'line_code', id: entryId, row: before },
    after: { table: 'line_code', id: entryId, row: after },
  });
  store.changed(['codes', 'entries', 'activity']);
}

/** Stars a code for a timekeeper or takes the star off; nothing where it is so already. */
export function writeStar(
  store: StoreContext,
  timekeeperId: Id,
  star: { readonly kind: UtbmsKind; readonly code: string; readonly isOn: boolean },
  { action, reason }: Told,
): void {
  const { isOn, ...code } = star;
  if (!putFavourite(store, timekeeperId, code, isOn)) return;
  appendAudit(store, {
    action,
    subject: 'timekeeper',
    subjectId: timekeeperId,
    before: null,
    after: star,
    reason,
  });
  noteChange(store, {
    before: { table: 'star', id: timekeeperId, row: { ...star, isOn: !isOn } },
    after: { table: 'star', id: timekeeperId, row: star },
  });
  store.changed(['codes']);
}

/** Says as which class a client knows a timekeeper. */
export function writeClass(
  store: StoreContext,
  timekeeperId: Id,
  clientId: Id | null,
  change: { readonly before: string | null; readonly after: string | null },
  { action, reason }: Told,
): void {
  const before = { clientId, classCode: change.before };
  const after = { clientId, classCode: change.after };
  // A class may be what a rate card is for.
  changingRates(store, () => putTimekeeperClass(store, timekeeperId, clientId, change.after));
  appendAudit(store, { action, subject: 'timekeeper', subjectId: timekeeperId, before, after, reason });
  noteChange(store, {
    before: { table: 'timekeeper_class', id: timekeeperId, row: before },
    after: { table: 'timekeeper_class', id: timekeeperId, row: after },
  });
  store.changed(['codes', 'entries', 'prebill', 'activity']);
}

/**
 * Adds the next version of a set, or the set with its first.
 * @param told what the trail says of it beside what it holds
 * @returns the version
 */
export function writeCodeSetVersion(
  store: StoreContext,
  former: CodeSet | undefined,
  set: {
    readonly id: Id;
    readonly name: string;
    readonly clientId: Id | null;
    readonly codes: readonly CustomCode[];
    readonly source: string;
  },
  { action, reason, told = {} }: Told & { readonly told?: Readonly<Record<string, unknown>> },
): number {
  const { id, name, clientId, source, codes } = set;
  const version = putCodeSetVersion(store, set);
  appendAudit(store, {
    action,
    subject: 'code_set',
    subjectId: id,
    before: former === undefined ? null : { version: former.version, codes: former.codes.length },
    after: { name, clientId, version, source, codes: codes.length, ...told },
    reason,
  });
  noteChange(store, {
    before: { table: 'code_set', id, row: former === undefined ? null : imageOfSet(former) },
    after: { table: 'code_set', id, row: { version, retired: false } },
  });
  store.changed(['codes', 'activity']);
  return version;
}

/** Offers a set, or no longer. @throws EngineError 'not_allowed' where another set has one of its codes by now */
export function writeRetired(
  store: StoreContext,
  set: CodeSet,
  retired: boolean,
  { action, reason }: Told,
): void {
  if (!retired) assertCodesAreFree(store, set);
  setRetired(store, set.id, retired ? nowInstant(store) : null);
  appendAudit(store, {
    action,
    subject: 'code_set',
    subjectId: set.id,
    before: { retired: !retired },
    after: { name: set.name, retired },
    reason,
  });
  noteChange(store, {
    before: { table: 'code_set', id: set.id, row: { version: set.version, retired: !retired } },
    after: { table: 'code_set', id: set.id, row: { version: set.version, retired } },
  });
  store.changed(['codes', 'activity']);
}

export const imageOfSet = ({ version, retiredAt }: CodeSet): CodeSetImage => ({
  version,
  retired: retiredAt !== null,
});

/** A code is in one offered set of a client at most: the mapping and the pickers know it by the code alone. */
export function assertCodesAreFree(
  store: StoreContext,
  set: Pick<CodeSet, 'id' | 'clientId' | 'codes'>,
): void {
  const own = new Set(set.codes.map(({ kind, code }) => keyOf(kind, code)));
  const other = clientCodes(store, set.id).find(
    ({ clientId, kind, code }) =>
      (clientId === null || set.clientId === null || clientId === set.clientId) && own.has(keyOf(kind, code)),
  );
  if (other === undefined) return;
  throw new EngineError(
    'not_allowed',
    `${other.code} is in “${other.setName}” by now. Put that set away first, or import this one without the code.`,
  );
}
