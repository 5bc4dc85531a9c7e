import type { Expense } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import type { LedesOutcome, LedesRowKind, LedesRowView } from '../../shared/ipc/ledes-in-calls';
import { written } from '../../shared/ledes/check-line';
import type { LedesHead, LedesLine } from '../../shared/ledes/document';
import { netOf, type TakeContext, type TakenLine, takeLine } from '../../shared/ledes/take-line';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { inSavepoint, nowInstant, type StoreContext } from '../store/database';
import { ledesLineName, putLedesLine } from '../store/ledes-lines';
import { requireMatter } from '../store/reference';
import { alreadyHere, type HereAlready } from './ledes-here';
import { runCommand, tryCommand } from './run-command';
import { writeEntry } from './write-entry';
import { writeExpense } from './write-expense';

/** A sound LEDES file: its lines with their places. */
export type LedesRows = {
  readonly hash: string;
  readonly lines: readonly {
    readonly head: LedesHead;
    readonly line: LedesLine;
    readonly at: number;
    readonly columns: Readonly<Record<string, number>>;
  }[];
};

/** So many lines are told one by one; the figures count all. */
const shownRows = 300;
/** One transaction takes them all, and typing waits for it: 5,000 are a second or two. */
const maxTaken = 5_000;

/**
 * Brings in the lines of a LEDES file that are the work of the person at this laptop, and its expenses. One transaction and
 * one step to undo. A LEDES file is an invoice: what it holds may have been billed, so all of it comes in on hold, with the
 * invoice and line that it stood on, and nothing goes out before a person has looked (P2, P4).
 * @param leaveOutRefused false: one refused line keeps the whole file out
 * @throws EngineError 'invalid' where lines are refused and weren't left out by choice
 */
export function importLedes(
  store: StoreContext,
  file: LedesRows,
  context: TakeContext,
  leaveOutRefused: boolean,
): LedesOutcome {
  return runCommand(store, { name: 'ledes.import', label: 'Bring in a LEDES file' }, () => {
    const outcome = takeLines(store, file, context);
    const { entry, expense, here, refused } = outcome.counts;
    if (refused > 0 && !leaveOutRefused) {
      const first = outcome.rows.find(({ kind }) => kind === 'refused');
      throw new EngineError(
        'invalid',
        `${refused} ${refused === 1 ? 'line' : 'lines'} can’t be taken, first line ${first?.line ?? ''}: ${first?.problems[0]?.why ?? ''} Nothing was brought in.`,
      );
    }
    appendAudit(store, {
      action: 'ledes.import',
      subject: 'ledes',
      subjectId: file.hash,
      before: null,
      after: { entries: entry, expenses: expense, here, leftOut: refused },
      reason: null,
    });
    return outcome;
  });
}

/** What bringing it in would do, found by doing it and taking it back: the preview can't differ from the deed. */
export function previewLedes(store: StoreContext, file: LedesRows, context: TakeContext): LedesOutcome {
  return tryCommand(store, 'ledes.preview', () => takeLines(store, file, context));
}

type Row = LedesRowView & { readonly amount: number };

function takeLines(store: StoreContext, file: LedesRows, context: TakeContext): LedesOutcome {
  const zero = (): Record<LedesRowKind, number> => ({
    entry: 0,
    expense: 0,
    here: 0,
    others: 0,
    invoice: 0,
    refused: 0,
  });
  const [counts, amounts, told] = [zero(), zero(), [] as Row[]];
  const here = alreadyHere(store);
  const currencies = new Set(
    file.lines.map(
      ({ head, line }) => head.international?.currency ?? context.currencyOf(context.matterOf(line)),
    ),
  );
  const sums = { leftOver: 0, fileNet: 0, entrySeconds: 0 };
  for (const one of file.lines) {
    const taken = takeLine(one.head, one.line, context);
    const row = takeOne(store, one, taken, here, file.hash);
    const leftOver =
      'leftOver' in taken && (row.kind === 'entry' || row.kind === 'expense') ? taken.leftOver : 0;
    counts[row.kind] += 1;
    amounts[row.kind] += netOf(one.line) - leftOver;
    sums.leftOver += leftOver;
    sums.fileNet += netOf(one.line);
    if (row.kind === 'entry' && taken.kind === 'entry') sums.entrySeconds += taken.content.workedSeconds;
    told.push(row);
    if (counts.entry + counts.expense > maxTaken) throw tooMany();
  }
  if (!Object.values({ ...amounts, ...sums }).every(Number.isSafeInteger)) {
    throw new EngineError('invalid', 'The amounts of this file add up to more than can be told exactly.');
  }
  const order: readonly LedesRowKind[] = ['refused', 'entry', 'expense', 'here', 'invoice', 'others'];
  const isNoted = ({ notes }: Row): boolean => notes.length > 0;
  const byKind = order.flatMap((kind) => told.filter((row) => row.kind === kind));
  // What stands in the way first, then what comes in and will have to be looked at.
  const rank = (row: Row): number => (row.kind === 'refused' ? 0 : isNoted(row) ? 1 : 2);
  const rows = byKind.toSorted((one, other) => rank(one) - rank(other)).slice(0, shownRows);
  const [currency, second] = [...currencies];
  return {
    counts,
    amounts,
    ...sums,
    noted: told.filter(isNoted).length,
    currency: second === undefined ? (currency ?? context.currencyOf(null)) : null,
    rows: rows.map(({ amount: _amount, ...row }) => row),
  };
}

const tooMany = () =>
  new EngineError(
    'invalid',
    `More than ${maxTaken.toLocaleString('en-US')} lines of this file would come in, and that many are the most at once: they are one step that one undo takes back, and nobody could type meanwhile. Split it into several files, each with whole invoices.`,
  );

function takeOne(
  store: StoreContext,
  { head, line, at, columns }: LedesRows['lines'][number],
  taken: TakenLine,
  here: HereAlready,
  fileHash: string,
): Row {
  const row = {
    line: at,
    title: titleOf(head, line),
    note: null,
    problems: [],
    notes: [],
    amount: netOf(line),
  };
  if (taken.kind === 'invoice' || taken.kind === 'others') return { ...row, kind: taken.kind };
  // Before what stands against it: what is here already needs no matter and no code any more.
  const known = here.find(head, line, taken);
  if (known?.asBefore === true) return { ...row, kind: 'here', note: known.why };
  if (known !== null) {
    const problems = [{ column: columns.LINE_ITEM_NUMBER ?? 1, why: known.why }];
    return { ...row, kind: 'refused', problems };
  }
  if (taken.kind === 'refused') {
    const problems = taken.findings.map(({ field, message }) => ({
      column: columns[field ?? ''] ?? 1,
      why: message,
    }));
    return { ...row, kind: 'refused', problems };
  }
  try {
    const id = inSavepoint(store, () => write(store, head, line, taken, fileHash));
    here.made(id);
    const notes = taken.notes.map(({ field, message }) => ({
      column: columns[field ?? ''] ?? 1,
      why: message,
    }));
    return { ...row, kind: taken.kind, note: leftOverNote(taken.leftOver), notes };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'store') throw error;
    return { ...row, kind: 'refused', problems: [{ column: 1, why: error.message }] };
  }
}

function leftOverNote(leftOver: number): string | null {
  return leftOver === 0
    ? null
    : `The line’s total holds ${written(leftOver)} more, an adjustment that stands in its note.`;
}

type Work = Extract<TakenLine, { kind: 'entry' | 'expense' }>;

function write(store: StoreContext, head: LedesHead, line: LedesLine, taken: Work, fileHash: string): Id {
  const matter = requireMatter(store, taken.content.matterId ?? '');
  if (matter.status === 'gone')
    throw new EngineError('invalid', 'This matter is no longer in the firm’s system. Choose another one.');
  const at = nowInstant(store);
  const id = store.ids.uuid();
  const adjusted =
    taken.leftOver === 0
      ? ''
      : ` There the line carries an adjustment of ${written(taken.leftOver)}, which is not in the amount here.`;
  const common = {
    id,
    reviewState: 'on_hold' as const,
    reviewNote: `From line ${line.number} of LEDES invoice ${head.number} of ${head.date}. It may have been billed there: look before you approve.${adjusted}`,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  if (taken.kind === 'entry') {
    const { content, adjustmentMinor } = taken;
    const entry: TimeEntry = { ...content, adjustmentMinor, ...common, source: 'file', rawText: null };
    writeEntry(store, { action: 'entry.from_file', before: null, after: entry, reason: common.reviewNote });
  } else {
    const expense: Expense = { ...taken.content, ...common };
    writeExpense(store, {
      action: 'expense.from_file',
      before: null,
      after: expense,
      reason: common.reviewNote,
    });
  }
  const [entryId, expenseId] = taken.kind === 'entry' ? [id, null] : [null, id];
  putLedesLine(store, { ...ledesLineName(head, line), entryId, expenseId, fileHash, takenAt: at });
  return id;
}

/** A line in short, as it stands in the file. */
function titleOf(head: LedesHead, line: LedesLine): string {
  const size = line.kind === 'F' ? `${written(line.units ?? 0)} h` : written(line.total);
  return [
    `${head.number}/${line.number}`,
    line.date,
    line.matter.firmId || line.matter.clientId,
    size,
    line.timekeeper.name,
    line.description,
  ]
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 200);
}
