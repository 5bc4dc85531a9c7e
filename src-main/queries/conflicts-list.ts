import { factLabels } from '../../shared/domain/fact-labels';
import type { CallParsed } from '../../shared/ipc/contract';
import type { ConflictSummary } from '../../shared/ipc/views';
import type { RemoteEntry } from '../../shared/pms/port';
import type { Normalise } from '../../shared/sync/compare';
import { mergeOf, type Situation } from '../../shared/sync/situation';
import { formatHours } from '../../shared/time/hours';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { type EntryRow, entryRowsByIds } from '../store/entry-rows';
import { type ConflictRecord, listConflicts } from '../store/sync/conflict';
import { decisionOf } from '../store/sync/decision-record';
import { damageWords, situationOf } from './conflict-situation';
import { undoProblem } from './conflict-undoable';

/** One queue, by money then age; what was put off or sent back stands behind what can be decided now. */
export function conflictsList(
  store: StoreContext,
  { show }: CallParsed<'conflictsList'>,
  normalise: Normalise,
): ConflictSummary[] {
  const open = show === 'decided' ? [] : listConflicts(store, 'open');
  const decided = show === 'open' ? [] : listConflicts(store, 'decided');
  const waits = (record: ConflictRecord) => isPutOff(store, record) || record.returnedAt !== null;
  const records = [...open.filter((one) => !waits(one)), ...open.filter(waits), ...decided];
  const rows = entryRowsByIds(
    store,
    records.map((record) => record.entryId),
  );
  const byId = new Map(rows.map((row) => [row.entry.id, row]));
  return records.flatMap((record) => {
    const row = byId.get(record.entryId);
    return row === undefined ? [] : [summaryOf(store, record, row, situationOf(store, record, normalise))];
  });
}

function isPutOff(store: StoreContext, { snoozedUntil }: ConflictRecord): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > store.clock.now();
}

export function summaryOf(
  store: StoreContext,
  record: ConflictRecord,
  row: EntryRow,
  situation: Situation,
): ConflictSummary {
  const decision = decisionOf(record);
  const { decidedAt, decidedBy } = record;
  return {
    id: record.id,
    entryId: record.entryId,
    kind: record.kind,
    title: row.matterName === '' ? 'No matter' : row.matterName,
    subtitle: damageWords(record) ?? subtitleOf(situation),
    timekeeperName: row.timekeeperName,
    isMine: row.entry.timekeeperId === myTimekeeperId(store),
    workDate: row.entry.workDate,
    stakeMinor: record.stakeMinor,
    openedAt: record.openedAt,
    snoozedUntil: isPutOff(store, record) ? record.snoozedUntil : null,
    returnedAt: record.returnedAt,
    decided:
      decision === null || decidedAt === null
        ? null
        : {
            choice: decision.choice,
            by: decidedBy ?? '',
            at: decidedAt,
            undoable: undoProblem(store, record) === null,
          },
  };
}

/** What the conflict is about, in a few words. */
function subtitleOf(situation: Situation): string {
  const { kind, local, remote, candidates, pmsName: pms } = situation;
  const here = `${formatHours(local.seconds)} h`;
  const there = remote === null ? '' : hoursThere(remote);
  switch (kind) {
    case 'twin':
      return `${here} here, ${there} in ${pms}: the same work?`;
    case 'outcome_ambiguous':
      return `${here} sent without an answer; ${candidates.length} in ${pms} may be it`;
    case 'edited_here_deleted_there':
      return `Changed here, deleted in ${pms}`;
    case 'deleted_here_edited_there':
      return `Deleted here, changed in ${pms}`;
    case 'edited_here_billed_there':
      return `Changed here, on ${remote?.billLabel ?? 'a bill'} in ${pms}`;
    case 'matter_unavailable':
      return `Its matter is closed or out of sight in ${pms}`;
    case 'disjoint_fields':
      return `Different fields changed on both sides`;
    case 'rate_or_code_changed':
      return clashWords(situation) ?? `Rate or code changed in ${pms}`;
    default:
      return clashWords(situation) ?? `Changed here and in ${pms}`;
  }
}

/** Hidden is unknown, not zero (contract 5). */
function hoursThere({ facts, hidden }: RemoteEntry): string {
  return hidden.includes('seconds') ? 'hidden hours' : `${formatHours(facts.seconds)} h`;
}

function clashWords(situation: Situation): string | null {
  const { local, remote } = situation;
  const clashes = mergeOf(situation)?.clashes ?? [];
  if (remote === null || clashes.length === 0) return null;
  const words = clashes.map((name) =>
    name === 'seconds' ? `${formatHours(local.seconds)} v ${hoursThere(remote)}` : factLabels[name],
  );
  return words.join(', ');
}
