import type { SheetOutcome } from '../../shared/ipc/sheet-calls';
import type { SheetContext } from '../../shared/sheet/read-row';
import { EngineError } from '../engine-error';
import type { Step } from '../step';
import type { StoreContext } from '../store/database';
import { lastStepId } from '../store/undo-steps';
import { runCommand, tryCommand } from './run-command';
import {
  assertNoneRefused,
  beginTaking,
  forgetMade,
  noteBroughtIn,
  outcomeOf,
  type SheetRows,
  type Taking,
  takeRows,
} from './sheet-import';
import { takeBackSteps } from './undo';

/** So many rows are one command: one transaction, one step to undo, and a moment in which nobody notices that typing waits. */
export const rowsAtOnce = 250;

/**
 * What bringing a file in would do, found by doing it and taking it back, part by part: the preview can't differ from the deed.
 * @param step told after each part; it ends the work where somebody stopped it
 */
export async function previewSheet(
  store: StoreContext,
  sheet: SheetRows,
  context: SheetContext,
  step: Step,
): Promise<SheetOutcome> {
  const taking = beginTaking(context);
  for (const { rows, upTo } of partsOf(sheet)) {
    tryCommand(store, 'sheet.preview', () => {
      takeRows(store, rows, taking);
      return true;
    });
    forgetMade(taking);
    if (sheet.rows.length > rowsAtOnce) await step(upTo, sheet.rows.length);
  }
  return outcomeOf(taking);
}

/**
 * Brings in the rows of a file. A few hundred rows are one transaction and one step to undo; a longer file comes in parts of
 * so many, each a command of its own, so that nobody who types waits for all of it. Where it can't go on, what had come in is
 * taken back part by part; after a crash the same file brings in the rest, since what is here is known.
 * @param leaveOutRefused false: one refused row keeps the whole file out
 * @throws EngineError 'invalid' where rows are refused and weren't left out by choice; 'not_allowed' where it was stopped
 */
export async function importSheet(
  store: StoreContext,
  sheet: SheetRows,
  context: SheetContext,
  { leaveOutRefused, step }: { readonly leaveOutRefused: boolean; readonly step: Step },
): Promise<SheetOutcome> {
  const parts = partsOf(sheet);
  // A row that would be refused in the last part keeps the first one out.
  if (parts.length > 1 && !leaveOutRefused) {
    assertNoneRefused(await previewSheet(store, sheet, context, step));
  }
  const taking = beginTaking(context);
  const made: number[] = [];
  try {
    for (const { rows, number, upTo } of parts) {
      const before = lastStepId(store);
      const label =
        parts.length === 1 ? 'Bring in a file' : `Bring in a file, part ${number} of ${parts.length}`;
      runCommand(store, { name: 'sheet.import', label }, () => {
        takeRows(store, rows, taking);
        if (!leaveOutRefused && taking.count.refused > 0) assertNoneRefused(outcomeOf(taking));
        if (number === parts.length) noteBroughtIn(store, sheet.hash, taking);
      });
      const after = lastStepId(store);
      if (after !== null && after !== before) made.push(after);
      if (number < parts.length) await step(upTo, sheet.rows.length);
    }
  } catch (error) {
    if (made.length > 0) await takeBackParts(store, made, taking);
    throw error;
  }
  return outcomeOf(taking);
}

/** @throws EngineError 'not_allowed' where something can't be taken back, since it was changed meanwhile */
async function takeBackParts(store: StoreContext, made: readonly number[], { count }: Taking): Promise<void> {
  const left = await takeBackSteps(store, made.toReversed(), 'The file was not brought in whole');
  if (left === 0) return;
  throw new EngineError(
    'not_allowed',
    `The file was not brought in whole, and not all of the ${count.new + count.changed} entries that had come in could be taken back, since some were changed meanwhile. They are in Entries: look for what was made today.`,
  );
}

type Part = { readonly rows: SheetRows['rows']; readonly number: number; readonly upTo: number };

function partsOf({ rows }: SheetRows): Part[] {
  const count = Math.max(1, Math.ceil(rows.length / rowsAtOnce));
  return Array.from({ length: count }, (_, at) => ({
    rows: rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
    number: at + 1,
    upTo: Math.min(rows.length, (at + 1) * rowsAtOnce),
  }));
}
