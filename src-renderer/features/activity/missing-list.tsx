import { SearchX } from 'lucide-react';
import { useState } from 'react';
import type { ActivityView } from '../../../shared/ipc/views';
import { formatCount } from '../../state/format';
import { editEntry } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';

type Missing = NonNullable<ActivityView['missing']>;

/** The one question about records that vanished in numbers (contract 6), with the entries that it is about. */
export function MissingList({ missing, pmsName }: { missing: Missing; pmsName: string }) {
  const rows = missing.entries.map(({ entryId, title }) => ({ id: entryId, title }));
  const more = missing.count - rows.length;
  return (
    <Section title={`Entries that ${pmsName} no longer shows`} className="px-4">
      <p className="flex flex-wrap items-center gap-2 py-2 text-muted">
        <Badge tone="warn" icon={SearchX}>
          {formatCount(missing.count)} not shown any more
        </Badge>
        Until the question above is answered, nothing of them is deleted here.
      </p>
      <RowList
        label={`Entries that ${pmsName} no longer shows`}
        items={rows}
        rowName={(row) => row.title}
        onOpen={(row) => editEntry(row.id)}
      >
        {(row) => <div className="truncate py-1.5">{row.title}</div>}
      </RowList>
      {more > 0 ? <p className="py-2 text-note text-faint">And {formatCount(more)} more.</p> : null}
    </Section>
  );
}

/** The two answers; the one that deletes is asked back. */
export function MissingAnswers({ words }: { words: string }) {
  const [isAsking, setAsking] = useState(false);
  const decide = useCommand('missingDecide');
  return (
    <>
      <Button size="small" onPress={() => void decide.run({ choice: 'keep_here' })}>
        Keep them here
      </Button>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        They were deleted
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="Were these entries deleted on purpose?"
        confirmLabel="They were deleted"
        danger
        isPending={decide.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void decide.run({ choice: 'they_were_deleted' }).then(() => setAsking(false))}
      >
        {words} They will go to the trash here too. Entries that you changed stay, as conflicts.
      </ConfirmDialog>
    </>
  );
}
