import { useEffect, useState } from 'react';
import type { OwnMattersOutcome } from '../../../shared/ipc/own-matter-calls';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { readMatterList } from './matter-list-file';

/** Matters from a CSV file: what taking it would do, then doing it. */
export function ImportMattersDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const look = useCommand('ownMattersTry', { quiet: true });
  const take = useCommand('ownMattersImport', { quiet: true });
  const [list, setList] = useState<ReturnType<typeof readMatterList> | 'reading'>('reading');
  const [outcome, setOutcome] = useState<OwnMattersOutcome | null>(null);
  const tryRows = look.run;
  useEffect(() => {
    void file.text().then(async (text) => {
      const read = readMatterList(text);
      setList(read);
      if (read === null || read.rows.length === 0) return;
      const tried = await tryRows({ rows: [...read.rows] });
      if (tried.ok) setOutcome(tried.value);
    });
  }, [file, tryRows]);
  const rows = list === 'reading' || list === null ? [] : list.rows;
  const wrong = list === 'reading' || list === null ? [] : list.wrong;
  const news = outcome === null ? 0 : outcome.added + outcome.changed;
  const run = async (): Promise<void> => {
    const done = await take.run({ rows: [...rows] });
    if (!done.ok) return;
    sayDone(words.matters.listTaken(done.value.added, done.value.changed));
    onClose();
  };
  const error = look.error ?? take.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.matters.importTitle(file.name)}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={news === 0}
            isPending={take.isPending}
            onPress={() => void run()}
          >
            {words.matters.takeList(news)}
          </Button>
        </>
      }
    >
      <div role="status" className="flex flex-col gap-2">
        {error ? <Banner tone="danger">{error.message}</Banner> : null}
        {list === null || (list !== 'reading' && list.rows.length === 0) ? (
          <p>{words.matters.noList}</p>
        ) : null}
        {outcome === null ? null : (
          <p>{words.matters.listWould(outcome.added, outcome.changed, outcome.same, outcome.newClients)}</p>
        )}
        {wrong.length > 0 ? (
          <Text as="p" tone="warn">
            {words.matters.listWrong(wrong)}
          </Text>
        ) : null}
        <Note>{words.matters.listNote}</Note>
      </div>
    </Dialog>
  );
}
