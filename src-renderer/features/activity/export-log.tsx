import { Download } from 'lucide-react';
import { useState } from 'react';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';

/** The way to a file from which somebody else can judge that the promises were kept. */
export function ExportLog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={Download} onPress={() => setOpen(true)}>
        Export log…
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
    const words = `Log of ${plural(entries, 'entry', 'entries')} and ${plural(events, 'event')} written to ${path}`;
    sayDone(words);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Export the log"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void run()}>
            Choose a file…
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {error === null ? null : (
          <Banner tone="danger" className="rounded-control">
            {error.message}
          </Banner>
        )}
        <p>
          A file that tells what happened on this laptop: entries, what waits, conflicts, the audit trail and
          the sync log. From it somebody else can check, as far as this laptop can tell, that nothing was
          lost, billed twice or overwritten.
        </p>
        <Checkbox isSelected={withContent} onChange={setWithContent}>
          With content
        </Checkbox>
        <p role="status" className="text-muted">
          {withContent ? contentIsIn : contentIsHidden}
        </p>
      </div>
    </Dialog>
  );
}

const contentIsIn =
  'Narratives, reasons, and the names of clients, matters and people are in the file word for word, and it is not encrypted: keep it as you keep the files of your matters.';
const contentIsHidden =
  'Narratives, reasons and names are replaced by marks that tell only whether two are the same. Dates, hours, rates and codes stay readable. Whether each event of the audit trail is unchanged can’t be checked from such a file; Daybook checks it while writing, and notes what it found.';
