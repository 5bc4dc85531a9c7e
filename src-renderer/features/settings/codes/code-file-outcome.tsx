import type { CodeFileOutcome } from '../../../../shared/ipc/views';
import { Muted, Text } from '../../../ui/text';
import { words } from '../../../words';
import { cell, head } from './table-look';

const named = 8;

/** What bringing a file in would do, or by which cells it can't be taken. */
export function CodeFileOutcomeView({ outcome, isSet }: { outcome: CodeFileOutcome; isSet: boolean }) {
  if (outcome.problemCount > 0) {
    return (
      <>
        <Text as="p" role="alert" tone="danger" weight="medium">
          {words.codes.cellsCantBeTaken(outcome.problemCount)}
        </Text>
        <CellNotes label={words.codes.whatIsWrong} notes={outcome.problems} />
      </>
    );
  }
  const told = [
    isSet && words.codes.codesAsVersion(outcome.codes, outcome.version ?? 1),
    !isSet && words.codes.codesWillBeMapped(outcome.codes),
    outcome.added.length > 0 && words.codes.new(listed(outcome.added)),
    outcome.changed.length > 0 && words.codes.changed(listed(outcome.changed)),
    outcome.removed.length > 0 && words.codes.noLongerThere(listed(outcome.removed)),
    outcome.added.length + outcome.changed.length + outcome.removed.length === 0 &&
      words.codes.nothingDiffers,
  ].filter((line) => line !== false);
  return (
    <>
      <ul aria-label={words.codes.whatImportingItDoes} className="list-disc pl-5">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {outcome.notes.length > 0 ? (
        <>
          <Muted as="p">{words.codes.worthKnowingAndNoHindrance}</Muted>
          <CellNotes label={words.codes.worthKnowing} notes={outcome.notes} />
        </>
      ) : null}
    </>
  );
}

function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, named).join(', ');
  return codes.length > named ? words.codes.andMore(shown, codes.length - named) : shown;
}

function CellNotes({ label, notes }: { label: string; notes: CodeFileOutcome['notes'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div className="focus-ring max-h-48 overflow-auto" tabIndex={0}>
      <table aria-label={label} className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${head} text-right`}>{words.codes.row}</th>
            <th className={head}>{words.codes.columnOutcome}</th>
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
