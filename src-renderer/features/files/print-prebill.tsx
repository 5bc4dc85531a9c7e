import { Printer } from 'lucide-react';
import { useState } from 'react';
import { formatInstant } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { chooseFile } from './choose-file';

type Matter = { readonly matterId: string; readonly title: string };

/** The way to a PDF of a matter's pre-bill. */
export function PrintPrebill({ matter }: { matter: Matter | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Printer} isDisabled={matter === null} onPress={() => setOpen(true)}>
        {words.files.pdf}
      </Button>
      {isOpen && matter !== null ? <PrintDialog matter={matter} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PrintDialog({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const { data: draft } = useQuery('prebillDraftGet', { matterId: matter.matterId });
  const [showChanges, setShowChanges] = useState(true);
  const print = useCommand('prebillPdf', { quiet: true });
  const before = draft?.madeAt ?? null;
  const run = async (): Promise<void> => {
    const file = await chooseFile('pdf');
    if (file === null) return;
    const done = await print.run({
      chosen: file.id,
      matterId: matter.matterId,
      showChanges: showChanges && before !== null,
    });
    if (!done.ok) return;
    sayDone(words.files.preBillOfLinesWritten(done.value.lines, done.value.path));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.files.preBillAsPdf}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" isPending={print.isPending} onPress={() => void run()}>
            {print.isPending ? words.files.printing : words.files.chooseFile}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {print.error ? (
          <Banner tone="danger" isInset>
            {print.error.message}
          </Banner>
        ) : null}
        <p>{words.files.everyUnbilledLineWithWorked(matter.title)}</p>
        {before === null ? (
          <Muted as="p">{words.files.itWasNotPrintedBefore}</Muted>
        ) : (
          <Checkbox isSelected={showChanges} onChange={setShowChanges}>
            {words.files.showWhatChangedSinceDraft(formatInstant(before))}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}
