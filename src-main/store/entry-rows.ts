import { z } from 'zod';
import type { Id } from '../../shared/domain/id';
import { FactName, type TimeEntry } from '../../shared/domain/time-entry';
import type { CustodyInput, OpenRowState } from '../../shared/sync/custody';
import { custodyJoins, holdReasonSql, openStateSql } from './custody-sql';
import { prepared, type StoreContext } from './database';
import { entryColumns, entryFromRow } from './entries';
import { jsonColumn } from './sync/json-column';

/** An entry with what its view is built from, read in one statement. */
export type EntryRow = {
  readonly entry: TimeEntry;
  readonly matterNumber: string;
  readonly matterName: string;
  readonly clientName: string;
  readonly timekeeperName: string;
  readonly timekeeperInitials: string;
  readonly custody: CustodyInput;
  readonly billLabel: string | null;
  readonly holdReason: string | null;
  readonly conflictId: Id | null;
  /** A client's portal refused it on an invoice, whatever became of it since. */
  readonly refused: boolean;
  /** Facts that the PMS hides from this person: what stands here of them means nothing. */
  readonly hidden: readonly FactName[];
};

const Hidden = jsonColumn(z.array(FactName));

export const entryRowColumns = `${entryColumns}, m.number AS matterNumber, m.name AS matterName, c.name AS clientName,
  t.name AS timekeeperName, t.initials AS timekeeperInitials, b.remote_id AS remoteId, b.on_bill AS onBill,
  b.bill_label AS billLabel, b.hidden AS hidden, k.id AS conflictId, ${openStateSql} AS openState, ${holdReasonSql} AS holdReason,
  EXISTS (SELECT 1 FROM invoice_line r WHERE r.entry_id = e.id AND r.refused_by IS NOT NULL) AS refused`;
export const entryRowJoins = `JOIN timekeeper t ON t.id = e.timekeeper_id LEFT JOIN matter m ON m.id = e.matter_id
  LEFT JOIN client c ON c.id = m.client_id ${custodyJoins}`;

const byIds = `SELECT ${entryRowColumns} FROM json_each(?) j JOIN entry e ON e.id = j.value ${entryRowJoins}
  ORDER BY j.key`;
const byNumbers = `SELECT ${entryRowColumns} FROM json_each(?) j JOIN entry e ON e.number = j.value ${entryRowJoins}
  ORDER BY j.key`;
const ofDay = `SELECT ${entryRowColumns} FROM entry e ${entryRowJoins}
  WHERE e.timekeeper_id = ? AND e.work_date = ? AND e.deleted_at IS NULL ORDER BY e.created_at, e.id`;

type Row = Record<string, unknown> & {
  matterNumber: string | null;
  matterName: string | null;
  clientName: string | null;
  timekeeperName: string;
  timekeeperInitials: string;
  remoteId: string | null;
  onBill: number | null;
  billLabel: string | null;
  conflictId: string | null;
  refused: number;
  hidden: string | null;
  openState: OpenRowState | null;
  holdReason: string | null;
};

/** Rows of a statement over `entryRowColumns`; a damaged one is reported and left out. */
export function entryRowsFrom(store: StoreContext, rows: readonly unknown[]): EntryRow[] {
  return (rows as Row[]).flatMap((row) => {
    const entry = entryFromRow(store, row);
    if (entry === null) return [];
    return [
      {
        entry,
        matterNumber: row.matterNumber ?? '',
        matterName: row.matterName ?? '',
        clientName: row.clientName ?? '',
        timekeeperName: row.timekeeperName,
        timekeeperInitials: row.timekeeperInitials,
        custody: {
          deleted: entry.deletedAt !== null,
          reviewState: entry.reviewState,
          base: row.remoteId === null ? null : { remoteId: row.remoteId, onBill: row.onBill === 1 },
          openState: row.openState,
          hasOpenConflict: row.conflictId !== null,
        },
        billLabel: row.billLabel,
        holdReason: row.holdReason,
        conflictId: row.conflictId,
        refused: row.refused === 1,
        // Hardly ever anything: most lists are spared the parsing.
        hidden: row.hidden === null || row.hidden === '[]' ? [] : hiddenIn(row.hidden),
      },
    ];
  });
}

/** Where it can't be read what the PMS hides, the figures are unknown rather than shown wrongly (contract 5). */
function hiddenIn(text: string): readonly FactName[] {
  const parsed = Hidden.safeParse(text);
  return parsed.success ? parsed.data : ['seconds', 'rateMinor'];
}

/** The named entries in the order named; unknown and damaged ones are left out. */
export function entryRowsByIds(store: StoreContext, ids: readonly Id[]): EntryRow[] {
  const rows = prepared(store.db, byIds).all(JSON.stringify(ids));
  return entryRowsFrom(store, rows);
}

/** The same by the numbers of their rows in the store. */
export function entryRowsByNumbers(store: StoreContext, numbers: readonly number[]): EntryRow[] {
  const rows = prepared(store.db, byNumbers).all(JSON.stringify(numbers));
  return entryRowsFrom(store, rows);
}

/** A timekeeper's entries of one day that are not in the trash, in the order in which they were made. */
export function entryRowsOfDay(store: StoreContext, timekeeperId: Id, workDate: string): EntryRow[] {
  const rows = prepared(store.db, ofDay).all(timekeeperId, workDate);
  return entryRowsFrom(store, rows);
}
