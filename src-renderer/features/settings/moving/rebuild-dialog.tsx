import { useEffect, useState } from 'react';
import type { DamagedFile, RebuildReport } from '../../../../shared/ipc/rebuild-calls';
import { formatInstant } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import { Note, Text } from '../../../ui/text';
import { words } from '../../../words';
import { entries } from './counted';

const said = words.rebuild;

/** Shows what rebuilding a damaged database would bring back and from where, and does it. */
export function RebuildDialog({
  file,
  pmsName,
  onClose,
}: {
  file: DamagedFile;
  pmsName: string;
  onClose: () => void;
}) {
  const { run: look, error: lookError } = useCommand('rebuildPreview', { quiet: true });
  const apply = useCommand('rebuildApply', { quiet: true });
  const [preview, setPreview] = useState<RebuildReport | null>(null);
  useEffect(() => {
    void look({ damaged: file.name }).then((result) => {
      if (result.ok) setPreview(result.value);
    });
  }, [look, file.name]);

  const rebuild = async (): Promise<void> => {
    const done = await apply.run({ damaged: file.name });
    if (!done.ok) return;
    sayDone(said.done(totalOf(done.value)));
    onClose();
  };
  const hasNothing = preview !== null && preview.base.kind === 'nothing' && preview.read === 'nothing';

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={said.title(formatInstant(file.at))}
      footer={
        <>
          <Button onPress={onClose}>{said.notNow}</Button>
          <Button
            variant="primary"
            isDisabled={preview === null || hasNothing}
            isPending={apply.isPending}
            onPress={() => void rebuild()}
          >
            {apply.isPending ? said.rebuilding : said.rebuild}
          </Button>
        </>
      }
    >
      {lookError ? (
        <Text as="p" role="alert" tone="danger">
          {lookError.message}
        </Text>
      ) : preview === null ? (
        <Loading label={said.reading} />
      ) : hasNothing ? (
        <p>{said.nothingToGain}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <RebuildFacts report={preview} />
          <Note>{said.whatGoesOn(pmsName)}</Note>
        </div>
      )}
      {apply.error ? (
        <Text as="p" role="alert" tone="danger" className="pt-3">
          {apply.error.message}
        </Text>
      ) : null}
    </Dialog>
  );
}

const totalOf = ({ entries: { fromBase, fromDamaged, fromPresent, asDrafts } }: RebuildReport): number =>
  fromBase + fromDamaged + fromPresent + asDrafts;

/** What comes, or came, from where. */
export function RebuildFacts({ report }: { report: RebuildReport }) {
  const { base, entries: counted, tables } = report;
  const taken = tables.reduce((sum, table) => sum + table.taken, 0);
  const leftOut = tables.reduce((sum, table) => sum + table.leftOut, 0);
  const lines: readonly (readonly [number, string])[] = [
    [counted.fromBase, base.kind === 'backup' ? said.fromBackup : said.fromFile],
    [counted.fromDamaged, base.kind === 'backup' ? said.fromFileToo : said.fromFile],
    [counted.fromPresent, said.fromPresent],
    [counted.asDrafts, said.asDrafts],
    [report.differing.length, said.differing],
    [counted.lost, said.lost],
  ];
  return (
    <>
      <p>
        {base.kind === 'backup'
          ? said.begunWithBackup(formatInstant(base.at ?? report.at))
          : said.begunWith[base.kind]}{' '}
        {report.read === 'a_part' ? said.readPart : report.read === 'nothing' ? said.readNothing : ''}{' '}
        {report.passedOver.length > 0 ? said.passedOver(report.passedOver.length) : ''}
      </p>
      <ul aria-label={said.whatComes} className="list-disc pl-5">
        {lines
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <li key={words}>
              {entries(count)} {words}
            </li>
          ))}
        {report.timers > 0 ? <li>{said.timers(report.timers)}</li> : null}
        {taken > 0 ? <li>{said.others(taken)}</li> : null}
      </ul>
      {leftOut > 0 ? <p>{said.leftOut(leftOut)}</p> : null}
    </>
  );
}
