import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '../../state/clock';
import { plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { DaysFileDialog } from '../files/days-file-dialog';

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
  return (
    <DaysFileDialog
      title="Print the audit trail"
      purpose="audit_pdf"
      from={today}
      to={today}
      command={useCommand('auditPdf', { quiet: true })}
      doneWords={({ events, path }) => `Audit trail of ${plural(events, 'event')} written to ${path}`}
      onClose={onClose}
    >
      A PDF that says who did what, when, where and why on these days, each with its seal, and whether the
      whole trail verifies. Matters are named; narratives are not in it.
    </DaysFileDialog>
  );
}
