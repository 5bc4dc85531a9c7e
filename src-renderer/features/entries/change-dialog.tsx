import { useState } from 'react';
import {
  type EntriesDeed,
  type EntriesOutcome,
  type EntryPick,
  maxEntriesAtOnce,
} from '../../../shared/ipc/bulk-calls';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useRested } from '../../state/use-rested';
import { FormDialog } from '../../ui/form-dialog';
import { Loading } from '../../ui/loading';
import { SegmentedControl } from '../../ui/segmented-control';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { type ChangeDraft, ChangeFields, deedOf, emptyDraft } from './change-fields';
import { ChangePreview } from './change-preview';

type Kind = EntriesDeed['kind'];

const kinds: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'matter', label: words.common.matter },
  { id: 'codes', label: words.entries.codes },
  { id: 'billing', label: words.entries.billing },
  { id: 'shift', label: words.entries.day },
  { id: 'replace', label: words.entries.words },
  { id: 'delete', label: words.entries.trash },
];

/** Longer than between two keys: trying it on two thousand entries takes a moment. */
const typingRest = 300;

/**
 * Changes many entries at once. What would become of each is found by trying and shown before; what is done is exactly that
 * (P3), in one step to undo.
 */
export function ChangeDialog({
  pick,
  count,
  startWith,
  onClose,
  onDone,
}: {
  pick: EntryPick;
  count: number;
  startWith: Kind;
  onClose: () => void;
  onDone: () => void;
}) {
  const [kind, setKind] = useState<Kind>(startWith);
  const [draft, setDraft] = useState<ChangeDraft>(emptyDraft);
  const deed = deedOf(kind, draft);
  const isTooMany = count > maxEntriesAtOnce;
  const asked = deed === null || isTooMany ? null : { pick, deed };
  const rested = useRested(asked, typingRest);
  const isResting = JSON.stringify(rested) === JSON.stringify(asked);
  const preview = useQuery('entriesTry', isResting ? asked : null);
  const command = useCommand('entriesChange', { quiet: true });
  const refusal = command.error?.message ?? preview.error?.message ?? null;
  const outcome = preview.isOld || !isResting ? null : (preview.data ?? null);
  const isReady = asked !== null && outcome !== null && outcome.changed > 0;

  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const done = await command.run({ ...asked, seal: outcome.seal });
    if (!done.ok) return;
    sayDone(doneWords(done.value, kind));
    onDone();
  };
  const all = words.counts.entries(count);
  return (
    <FormDialog
      title={words.entries.changeAll(all)}
      verb={verb(kind, outcome)}
      width="wide"
      isReady={isReady}
      isPending={command.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
      className="flex min-h-64 flex-col gap-3"
    >
      <SegmentedControl
        label={words.entries.whatChanges}
        segments={kinds}
        value={kind}
        onChange={setKind}
        autoFocus
        className="self-start"
      />
      <ChangeFields
        kind={kind}
        draft={draft}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
      />
      {isTooMany ? (
        <Text as="p" tone="warn">
          {words.entries.atMostAtOnce(maxEntriesAtOnce)}
        </Text>
      ) : null}
      {refusal === null ? null : (
        <Text as="p" role="alert" tone="danger">
          {refusal}
        </Text>
      )}
      {outcome !== null && refusal === null ? <ChangePreview outcome={outcome} /> : null}
      {asked !== null && outcome === null && refusal === null ? (
        <Loading label={words.entries.tryingIt} />
      ) : null}
    </FormDialog>
  );
}

function verb(kind: Kind, outcome: EntriesOutcome | null): string {
  const word = kind === 'delete' ? words.common.delete : words.entries.change;
  return outcome === null || outcome.changed === 0
    ? word
    : `${word} ${words.counts.entries(outcome.changed)}`;
}

/** What was done, and how many stayed. */
export function doneWords({ changed, refused }: EntriesOutcome, kind: Kind): string {
  const done = words.entries.entriesDeletedChanged(changed, kind === 'delete');
  const stayed = refused === 0 ? '' : words.entries.stayedAsTheyWere(refused);
  return words.entries.undoneInOneStep(done, stayed);
}
