import { EngineError } from '../engine-error';
import type { Step } from '../step';
import type { StoreContext } from '../store/database';
import { tryCommand } from './run-command';
import { type Part, runInParts } from './work-in-parts';

export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

export type SheetRows = { readonly hash: string; readonly rows: readonly SheetRow[] };

/** What takes the rows of a file, and remembers what has come of them. */
export type RowTaker<O> = {
  /** Takes some rows, in the running transaction. */
  take(rows: readonly SheetRow[]): void;
  /** After a transaction that was taken back: what it made isn't here, so that equal rows behind it are weighed as before. */
  forgetMade(): void;
  /** How many of them can't be taken. */
  refused(): number;
  outcome(): O;
  /** Says in the trail that the file was brought in, by its hash. In the running transaction. */
  noteBroughtIn(hash: string): void;
};

/** What every outcome tells of the rows that can't be taken. */
export type RefusedRows = {
  readonly refused: number;
  readonly rows: readonly {
    readonly row: number;
    readonly kind: string;
    readonly problems: readonly { readonly why: string }[];
  }[];
};

export type RowsToBring<O> = {
  /** For failpoints and the undo record. */
  readonly name: string;
  /** What *undo* calls it. */
  readonly label: string;
  /** What is said where some of it could not be taken back. */
  readonly leftWords: string;
  readonly sheet: SheetRows;
  /** A taker that has taken nothing yet. */
  readonly taker: () => RowTaker<O>;
};

/** So many rows are one command: one transaction, and a moment in which nobody notices that typing waits. */
export const rowsAtOnce = 250;

/**
 * What bringing a file in would do, found by doing it and taking it back, part by part: the preview can't differ from the deed.
 * @param step told after each part; it ends the work where somebody stopped it
 */
export async function previewRows<O>(store: StoreContext, bring: RowsToBring<O>, step: Step): Promise<O> {
  const taker = bring.taker();
  const parts = partsOf(bring.sheet);
  for (const { rows, upTo } of parts) {
    tryCommand(store, `${bring.name}.preview`, () => {
      taker.take(rows);
      return true;
    });
    taker.forgetMade();
    if (parts.length > 1) await step(upTo, bring.sheet.rows.length);
  }
  return taker.outcome();
}

/**
 * Brings in the rows of a file, as one piece of work that one undo takes back (`work-in-parts`).
 * @param leaveOutRefused false: one refused row keeps the whole file out
 * @throws EngineError 'invalid' where rows are refused and weren't left out by choice; 'not_allowed' where it was stopped
 */
export async function importRows<O extends RefusedRows>(
  store: StoreContext,
  bring: RowsToBring<O>,
  { leaveOutRefused, step }: { readonly leaveOutRefused: boolean; readonly step: Step },
): Promise<O> {
  const { sheet, name, label, leftWords } = bring;
  const parts = partsOf(sheet);
  // A row that would be refused in the last part keeps the first one out.
  if (parts.length > 1 && !leaveOutRefused) {
    const outcome = await previewRows(store, bring, step);
    assertNoneRefused(outcome.refused, () => outcome);
  }
  const taker = bring.taker();
  const works = parts.map(({ rows, upTo }, at): Part => {
    const work = () => {
      taker.take(rows);
      if (!leaveOutRefused) assertNoneRefused(taker.refused(), taker.outcome);
      if (at === parts.length - 1) taker.noteBroughtIn(sheet.hash);
    };
    return { work, upTo };
  });
  await runInParts(store, { name, label, leftWords }, works, step);
  return taker.outcome();
}

/** @throws EngineError 'invalid' where a row is refused: it keeps the whole file out */
function assertNoneRefused(refused: number, outcome: () => Pick<RefusedRows, 'rows'>): void {
  if (refused === 0) return;
  const first = outcome().rows.find(({ kind }) => kind === 'refused');
  throw new EngineError(
    'invalid',
    `${refused} ${refused === 1 ? 'row' : 'rows'} can’t be taken, first row ${first?.row ?? ''}: ${first?.problems[0]?.why ?? ''} Nothing was brought in.`,
  );
}

type RowPart = { readonly rows: readonly SheetRow[]; readonly upTo: number };

function partsOf({ rows }: SheetRows): RowPart[] {
  const count = Math.max(1, Math.ceil(rows.length / rowsAtOnce));
  return Array.from({ length: count }, (_, at) => ({
    rows: rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
    upTo: Math.min(rows.length, (at + 1) * rowsAtOnce),
  }));
}
