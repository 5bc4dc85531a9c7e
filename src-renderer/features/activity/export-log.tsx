import { Download } from 'lucide-react';
import { useState } from 'react';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Muted } from '../../ui/text';
import { words } from '../../words';

/** The way to a file from which somebody else can judge that the promises were kept. */
export function ExportLog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={Download} onPress={() => setOpen(true)}>
        {words.activity.exportLog}
      </Button>
      {isOpen ? <ExportLogDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ExportLogDialog({ onClose }: { onClose: () => void }) {
  const [withContent, setWithContent] = useState(false);
  const choose = useCommand('fileChoose', { quiet: true });
  const write = useCommand('logExport', { quiet: true });
  const isPending = choose.isPending || write.isPending;
  const error = write.error ?? choose.error;
  const run = async (): Promise<void> => {
    const asked = await choose.run({ purpose: 'log' });
    if (!asked.ok || asked.value.chosen === null) return;
    const { id, path } = asked.value.chosen;
    const done = await write.run({ chosen: id, withContent });
    if (!done.ok) return;
    const { entries, events } = done.value;
    const text = words.activity.logOfEntriesAndEvents(entries, events, path);
    sayDone(text);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.activity.exportLogTitle}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void run()}>
            {words.activity.chooseFile}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {error === null ? null : (
          <Banner tone="danger" isInset>
            {error.message}
          </Banner>
        )}
        <p>{words.activity.whatLogHolds}</p>
        <Checkbox isSelected={withContent} onChange={setWithContent}>
          {words.activity.withContent}
        </Checkbox>
        <Muted as="p" role="status">
          {withContent ? contentIsIn : contentIsHidden}
        </Muted>
      </div>
    </Dialog>
  );
}

const contentIsIn = words.activity.narrativesReasonsAndNames;
const contentIsHidden = words.activity.narrativesReasonsAndNamesAreReplaced;
