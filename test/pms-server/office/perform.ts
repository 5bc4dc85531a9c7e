import { type Author, type Changed, createFrom, removeFrom, reviseFrom } from '../core/activities/change';
import type { ActivityRow, BillRow, BillState, MatterRow } from '../core/rows';
import { type Change, type PmsState, settingsOf } from '../core/state';
import { dateOf, wholeSeconds } from '../core/timestamps';
import { openWriter, revise, type Writer } from '../core/writer';
import type { OfficeAction } from './action';
import { bodyOf, findMatter, findUser, UnknownAtOffice } from './lookup';

export type Performed =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly recordIds: readonly number[] }
  | { readonly ok: false; readonly message: string };

export type OfficeContext = {
  readonly nowMs: number;
  readonly via: 'office' | 'control';
  /** Who acts where the action does not say. */
  readonly defaultColleague: string;
};

/** Carries out what a colleague does, by the same rules as the API; only bills and matters are the office's alone. */
export function perform(state: PmsState, action: OfficeAction, context: OfficeContext): Performed {
  const writer = openWriter(state);
  try {
    const author = authorOf(state, action, context);
    const done = carriedOut(writer, author, action);
    return done.ok
      ? { ok: true, changes: writer.changes, recordIds: done.ids }
      : { ok: false, message: done.message };
  } catch (problem) {
    // Names are looked up before anything is written.
    if (problem instanceof UnknownAtOffice) return { ok: false, message: problem.message };
    throw problem;
  }
}

type Done =
  | { readonly ok: true; readonly ids: readonly number[] }
  | { readonly ok: false; readonly message: string };

function authorOf(state: PmsState, action: OfficeAction, context: OfficeContext): Author {
  const viewer = findUser(state, action.as ?? context.defaultColleague);
  return {
    viewer,
    actor: { via: context.via, userId: viewer.id, tokenTag: null, userAgent: null },
    origin: { nowMs: context.nowMs, method: 'OFFICE', path: action.do, ifMatch: null },
  };
}

function carriedOut(writer: Writer, author: Author, action: OfficeAction): Done {
  const { state } = writer;
  switch (action.do) {
    case 'create':
      return doneOf(createFrom(writer, author, { type: 'TimeEntry', ...bodyOf(state, action.entry) }));
    case 'edit': {
      const current = findActivity(state, action.activityId);
      return doneOf(reviseFrom(writer, author, current, bodyOf(state, action.changes)));
    }
    case 'delete':
      return doneOf(removeFrom(writer, author, findActivity(state, action.activityId)));
    case 'bill':
      return bill(writer, author, action.activityIds, action.state);
    case 'unbill':
      return unbill(writer, author, action.activityIds);
    case 'setMatterStatus': {
      const matter = findMatter(state, action.matter);
      return reviseMatter(
        writer,
        author,
        withStatus(matter, action.status, author.origin.nowMs),
        `matter${action.status}`,
      );
    }
    case 'setRequireCodes': {
      const matter = findMatter(state, action.matter);
      return reviseMatter(writer, author, { ...matter, requireUtbmsCodes: action.required }, action.do);
    }
    case 'setMatterRate': {
      const matter = findMatter(state, action.matter);
      const userId = findUser(state, action.timekeeper).id;
      const others = matter.customRates.filter((rate) => rate.userId !== userId);
      const customRates =
        action.rate === null ? others : [...others, { id: writer.nextId(), userId, rate: action.rate }];
      return reviseMatter(writer, author, { ...matter, customRates }, action.do);
    }
  }
}

function doneOf(changed: Changed): Done {
  if (changed.ok) return { ok: true, ids: [changed.row.id] };
  const { error } = JSON.parse(changed.answer.body) as { error: { message: string } };
  return { ok: false, message: error.message };
}

function findActivity(state: PmsState, id: number): ActivityRow {
  const row = state.tables.activities.get(id);
  if (row === undefined) throw new UnknownAtOffice('This entry no longer exists.');
  return row;
}

/** One new bill for entries of one matter. */
function bill(writer: Writer, author: Author, ids: readonly number[], billState: BillState): Done {
  const { state } = writer;
  const rows = ids.map((id) => findActivity(state, id));
  const [first] = rows;
  if (first?.matterId === undefined || first.matterId === null) {
    return { ok: false, message: 'An entry without a matter cannot be billed.' };
  }
  if (rows.some((row) => row.matterId !== first.matterId)) {
    return { ok: false, message: 'A bill holds entries of one matter.' };
  }
  if (rows.some((row) => row.billId !== null))
    return { ok: false, message: 'An entry is on a bill already.' };

  const { nowMs } = author.origin;
  const stamp = wholeSeconds(nowMs);
  const made: BillRow = {
    id: writer.nextId(),
    version: 0,
    createdAtMs: stamp,
    updatedAtMs: stamp,
    number: String(10_401 + state.tables.bills.size),
    state: billState,
    matterId: first.matterId,
    issuedAt: billState === 'draft' ? null : dateOf(nowMs),
  };
  const stored = revise(writer, 'bills', made, 'create', author.actor, author.origin);
  for (const row of rows) setBill(writer, author, row, stored.id, 'bill');
  return { ok: true, ids: rows.map((row) => row.id) };
}

function unbill(writer: Writer, author: Author, ids: readonly number[]): Done {
  const rows = ids.map((id) => findActivity(writer.state, id));
  if (rows.some((row) => row.billId === null)) return { ok: false, message: 'An entry is not on a bill.' };
  for (const row of rows) setBill(writer, author, row, null, 'unbill');
  return { ok: true, ids: rows.map((row) => row.id) };
}

/** Whether billing moves an entry's version is the vendor's secret, so it is a setting here. */
function setBill(
  writer: Writer,
  author: Author,
  row: ActivityRow,
  billId: number | null,
  what: string,
): void {
  const { before: _, ...before } = row;
  const next: ActivityRow = { ...row, billId, touchedBy: writer.requestNumber, before };
  if (settingsOf(writer.state).behaviour.billingTouchesActivity) {
    revise(writer, 'activities', next, what, author.actor, author.origin);
  } else {
    writer.put('activities', next);
  }
}

function withStatus(matter: MatterRow, status: MatterRow['status'], nowMs: number): MatterRow {
  return {
    ...matter,
    status,
    closeDate: status === 'Closed' ? dateOf(nowMs) : null,
    pendingDate: status === 'Pending' ? dateOf(nowMs) : matter.pendingDate,
  };
}

function reviseMatter(writer: Writer, author: Author, matter: MatterRow, what: string): Done {
  revise(writer, 'matters', matter, what, author.actor, author.origin);
  return { ok: true, ids: [matter.id] };
}
