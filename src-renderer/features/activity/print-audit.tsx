import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { chooseFile } from '../files/choose-file';

/** The way to the trail of some days on paper. */
export function PrintAudit() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={Printer} onPress={() => setOpen(true)}>
        PDF…
      </Button>
      {isOpen ? <PrintAuditDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Which days; today is proposed. */
function PrintAuditDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(today);
  const write = useCommand('auditPdf', { quiet: true });
  const run = async (): Promise<void> => {
    const file = await chooseFile('audit_pdf');
    if (file === null) return;
    const done = await write.run({ chosen: file.id, from, to });
    if (!done.ok) return;
    sayDone(`Audit trail of ${plural(done.value.events, 'event')} written to ${done.value.path}`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Print the audit trail"
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={write.isPending} onPress={() => void run()}>
            Choose a file…
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {write.error === null ? null : (
          <Banner tone="danger" className="rounded-control">
            {write.error.message}
          </Banner>
        )}
        <div className="grid grid-cols-2 gap-3">
          <TextField label="From" type="date" value={from} onChange={setFrom} />
          <TextField label="To" type="date" value={to} onChange={setTo} />
        </div>
        <p className="text-muted">
          A PDF that says who did what, when, where and why on these days, each with its seal, and whether the
          whole trail verifies. Matters are named; narratives are not in it.
        </p>
      </div>
    </Dialog>
  );
}
