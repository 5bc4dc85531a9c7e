import type { CodeFileOutcome } from '../../../../shared/ipc/views';
import { plural } from '../../../state/format';
import { cell, head } from './table-look';

const named = 8;

/** What bringing a file in would do, or by which cells it can't be taken. */
export function CodeFileOutcomeView({ outcome, isSet }: { outcome: CodeFileOutcome; isSet: boolean }) {
  if (outcome.problemCount > 0) {
    return (
      <>
        <p role="alert" className="font-medium text-danger">
          {`${plural(outcome.problemCount, 'cell')} can’t be taken, so nothing will be imported. Mend the file and choose it once more.`}
        </p>
        <CellNotes label="What is wrong" notes={outcome.problems} />
      </>
    );
  }
  const told = [
    isSet && `${plural(outcome.codes, 'code')}, as version ${outcome.version ?? 1}.`,
    !isSet && `${plural(outcome.codes, 'code')} will be mapped, in place of what was.`,
    outcome.added.length > 0 && `New: ${listed(outcome.added)}.`,
    outcome.changed.length > 0 && `Changed: ${listed(outcome.changed)}.`,
    outcome.removed.length > 0 && `No longer there: ${listed(outcome.removed)}.`,
    outcome.added.length + outcome.changed.length + outcome.removed.length === 0 &&
      'Nothing differs from what is here.',
  ].filter((line) => line !== false);
  return (
    <>
      <ul aria-label="What importing it does" className="list-disc pl-5">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {outcome.notes.length > 0 ? (
        <>
          <p className="text-muted">Worth knowing, and no hindrance:</p>
          <CellNotes label="Worth knowing" notes={outcome.notes} />
        </>
      ) : null}
    </>
  );
}

function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, named).join(', ');
  return codes.length > named ? `${shown} and ${codes.length - named} more` : shown;
}

function CellNotes({ label, notes }: { label: string; notes: CodeFileOutcome['notes'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className="focus-ring max-h-48 overflow-auto" tabIndex={0}>
      <table aria-label={label} className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${head} text-right`}>Row</th>
            <th className={head}>Column</th>
            <th className={head}>{label}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map(({ row, column, heading, why }) => (
            <tr key={`${row} ${column} ${why}`}>
              <td className={`${cell} figures text-right`}>{row}</td>
              <td className={`${cell} whitespace-nowrap`}>{column === null ? '' : `${column} ${heading}`}</td>
              <td className={cell}>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
