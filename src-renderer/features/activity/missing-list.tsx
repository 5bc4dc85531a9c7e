import { SearchX } from 'lucide-react';
import { useState } from 'react';
import type { ActivityView } from '../../../shared/ipc/views';
import { editEntry } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';

type Missing = NonNullable<ActivityView['missing']>;

/** The one question about records that vanished in numbers (contract 6), with the entries that it is about. */
export function MissingList({ missing, pmsName }: { missing: Missing; pmsName: string }) {
  const rows = missing.entries.map(({ entryId, title }) => ({ id: entryId, title }));
  const more = missing.count - rows.length;
  return (
    <Section title={words.activity.entriesThatNoLongerShows(pmsName)} className="px-4">
      <Muted as="p" className="flex flex-wrap items-center gap-2 py-2">
        <Badge tone="warn" icon={SearchX}>
          {words.activity.notShownAnyMore(missing.count)}
        </Badge>
        {words.activity.untilQuestionAboveIsAnswered}
      </Muted>
      <RowList
        label={words.activity.entriesThatNoLongerShows(pmsName)}
        items={rows}
        rowName={(row) => row.title}
        onOpen={(row) => editEntry(row.id)}
      >
        {(row) => <div className="truncate py-1.5">{row.title}</div>}
      </RowList>
      {more > 0 ? (
        <Text as="p" tone="faint" size="note" className="py-2">
          {words.activity.andMore(more)}
        </Text>
      ) : null}
    </Section>
  );
}

/** The two answers; the one that deletes is asked back. */
export function MissingAnswers({ words: text }: { words: string }) {
  const [isAsking, setAsking] = useState(false);
  const decide = useCommand('missingDecide');
  return (
    <>
      <Button size="small" onPress={() => void decide.run({ choice: 'keep_here' })}>
        {words.activity.keepThemHere}
      </Button>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {words.activity.theyWereDeleted}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.activity.wereTheseEntriesDeleted}
        confirmLabel={words.activity.theyWereDeleted}
        danger
        isPending={decide.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void decide.run({ choice: 'they_were_deleted' }).then(() => setAsking(false))}
      >
        {words.activity.theyWillGoToTrash(text)}
      </ConfirmDialog>
    </>
  );
}
