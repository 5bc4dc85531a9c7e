import type { CellNote } from '../../shared/utbms/code-file';
import { EngineError } from '../engine-error';

/** More would be read by nobody; the count says how many there are. */
const shown = 200;

/** The first problems and notes, and how many problems there are in all. */
export function shownNotes(reading: { problems: readonly CellNote[]; notes: readonly CellNote[] }) {
  return {
    problems: reading.problems.slice(0, shown),
    problemCount: reading.problems.length,
    notes: reading.notes.slice(0, shown),
  };
}

/** Why a file is not taken: its first problem with row and column, and how many there are. */
export function refusedFile(problem: CellNote, count: number): EngineError {
  const column = problem.column === null ? '' : `, column ${problem.column} (${problem.heading})`;
  const more = count === 1 ? '' : ` There are ${count - 1} more.`;
  return new EngineError(
    'invalid',
    `Nothing was imported. Row ${problem.row}${column}: ${problem.why}${more}`,
  );
}
