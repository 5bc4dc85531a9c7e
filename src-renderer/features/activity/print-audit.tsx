import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '../../state/clock';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { DaysFileDialog } from '../files/days-file-dialog';

/** The way to the trail of some days on paper. */
export function PrintAudit() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={Printer} onPress={() => setOpen(true)}>
        {words.activity.pdf}
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
      title={words.activity.printAuditTrail}
      purpose="audit_pdf"
      from={today}
      to={today}
      command={useCommand('auditPdf', { quiet: true })}
      doneWords={({ events, path }) => words.activity.auditTrailOfEventsWritten(events, path)}
      onClose={onClose}
    >
      {words.activity.whatPrintHolds}
    </DaysFileDialog>
  );
}
