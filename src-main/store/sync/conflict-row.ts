import { z } from 'zod';
import { factsOf } from '../../../shared/domain/entry-facts';
import { EntryFacts } from '../../../shared/domain/time-entry';
import { RemoteEntry } from '../../../shared/pms/port';
import { Conflict, type ConflictKind, Suggestion } from '../../../shared/sync/types';
import { Instant } from '../../../shared/time/work-date';
import type { StoreContext } from '../database';
import { requireEntry } from '../entries';
import { knownRows } from '../known-rows';
import { factsContext } from '../reference';
import { jsonColumn } from './json-column';

export const ConflictRecord = Conflict.extend({
  snoozedUntil: Instant.nullable(),
  returnedAt: Instant.nullable(),
  /** What was decided and what it takes to undo it, as the command stored it; null while open. */
  decision: z.unknown(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  closedAt: Instant.nullable(),
  closedAs: z.string().nullable(),
  /** Which parts of the row can't be read, in plain words; null where all can. Nothing is decided by the others then. */
  damaged: z.string().nullable(),
});
export type ConflictRecord = z.infer<typeof ConflictRecord>;

export const conflictColumns = `id, entry_id AS entryId, kind, base, local, remote, candidates, suggestion,
  stake_minor AS stakeMinor, opened_at AS openedAt, snoozed_until AS snoozedUntil, returned_at AS returnedAt, decision,
  decided_by AS decidedBy, decided_at AS decidedAt, reason, closed_at AS closedAt, closed_as AS closedAs`;

const LocalSide = z.strictObject({ facts: EntryFacts, deleted: z.boolean() });
const { shape } = ConflictRecord;
/** Without these there is no conflict to speak of. */
const Named = z.object({ id: shape.id, entryId: shape.entryId });

/** What else a row holds, each part read by itself, and what stands for it where it can't be. */
const Parts = {
  kind: readAs(shape.kind, 'other' as const),
  base: readAs(jsonColumn(EntryFacts).nullable(), null),
  local: readAs(jsonColumn(LocalSide).nullable(), null),
  remote: readAs(jsonColumn(RemoteEntry).nullable(), null),
  candidates: readAs(jsonColumn(z.array(RemoteEntry)), []),
  suggestion: readAs(jsonColumn(Suggestion).nullable(), null),
  decision: readAs(jsonColumn(z.unknown()).nullable(), null),
  stakeMinor: readAs(shape.stakeMinor, 0),
  openedAt: readAs(shape.openedAt, '1970-01-01T00:00:00.000Z'),
  snoozedUntil: readAs(shape.snoozedUntil, null),
  returnedAt: readAs(shape.returnedAt, null),
  decidedBy: readAs(shape.decidedBy, null),
  decidedAt: readAs(shape.decidedAt, null),
  reason: readAs(shape.reason, null),
  closedAt: readAs(shape.closedAt, null),
  closedAs: readAs(shape.closedAs, null),
};

function readAs<T extends z.ZodType>(schema: T, instead: z.output<T>) {
  return (value: unknown): { readonly value: z.output<T>; readonly ok: boolean } => {
    const parsed = schema.safeParse(value);
    return parsed.success ? { value: parsed.data, ok: true } : { value: instead, ok: false };
  };
}

const partNames: Readonly<Record<string, string>> = {
  kind: 'its kind',
  base: 'the version before',
  local: 'the laptop’s version',
  remote: 'the PMS’s version',
  candidates: 'the records that it may be',
  suggestion: 'the suggestion',
  decision: 'the decision',
  stakeMinor: 'what hangs on it',
  openedAt: 'when it was opened',
};

/**
 * A conflict as its row holds it. Parts that somebody or something else has spoilt are named in `damaged` and stand empty;
 * the laptop's version is then the entry as it is now. @throws where not even its ids can be read
 */
export function conflictFromRow(store: StoreContext, row: unknown): ConflictRecord {
  const raw = row as Record<string, unknown>;
  const before = known.get(raw);
  if (before !== undefined) return before;
  const named = Named.parse(row);
  const spoilt: string[] = [];
  const part = <K extends keyof typeof Parts>(name: K): ReturnType<(typeof Parts)[K]>['value'] => {
    const { value, ok } = Parts[name](raw[name]);
    if (!ok) spoilt.push(partNames[name] ?? 'a part of it');
    return value;
  };
  const kind = part('kind');
  const remote = part('remote');
  const candidates = part('candidates');
  const local = part('local');
  if (local === null && spoilt.length === 0) spoilt.push('the laptop’s version');
  if (spoilt.length === 0 && isMissing(kind, remote !== null, candidates.length))
    spoilt.push('the PMS’s version');
  const entry = local === null ? requireEntry(store, named.entryId) : null;
  const record = {
    ...named,
    kind,
    base: part('base'),
    local: local?.facts ?? factsOf(entry ?? requireEntry(store, named.entryId), factsContext(store)),
    localDeleted: local?.deleted ?? (entry?.deletedAt ?? null) !== null,
    remote,
    candidates,
    suggestion: part('suggestion'),
    stakeMinor: part('stakeMinor'),
    openedAt: part('openedAt'),
    snoozedUntil: part('snoozedUntil'),
    returnedAt: part('returnedAt'),
    decision: part('decision'),
    decidedBy: part('decidedBy'),
    decidedAt: part('decidedAt'),
    reason: part('reason'),
    closedAt: part('closedAt'),
    closedAs: part('closedAs'),
  };
  if (spoilt.length > 0 || local === null) return { ...record, damaged: spoilt.join(', ') };
  return known.put(raw, { ...record, damaged: null });
}

/** Whole ones only: what stands for a spoilt part is the entry as it is at the moment. */
const known = knownRows<ConflictRecord>(['id', 'entryId', ...Object.keys(Parts)], 'id');

/** These are about a record that stands on the PMS: without its version, keeping the laptop's would make a second one (P2). */
const aboutARecord: readonly ConflictKind[] = [
  'disjoint_fields',
  'same_field',
  'deleted_here_edited_there',
  'edited_here_billed_there',
  'twin',
];

function isMissing(kind: ConflictKind, hasRemote: boolean, candidates: number): boolean {
  if (kind === 'outcome_ambiguous') return !hasRemote && candidates === 0;
  return !hasRemote && aboutARecord.includes(kind);
}
