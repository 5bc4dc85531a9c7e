import { Pencil, Trash2 } from 'lucide-react';
import type { EntryView } from '../../../shared/ipc/views';
import { editEntry, openConflict } from '../../state/ui-store';
import { BareIconButton, Button } from '../../ui/button';
import { CustodyMark } from '../../ui/custody-mark';
import { FlagCount } from '../../ui/flag-list';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { Amount, BilledHours, billedWords } from '../entries/entry-figures';
import { EntryCodes } from '../entry-editor/code-picker';
import { deleteEntry } from '../entry-editor/delete-entry';

const billingWords = {
  billable: null,
  no_charge: words.common.noChargeTitle,
  non_billable: words.common.nonBillableTitle,
} as const;

/** The row as one sentence, for screen readers. */
export function entryRowName(view: EntryView): string {
  const { entry } = view;
  return [
    billedWords(view),
    view.matterName || words.today.noMatterYet,
    entry.narrative || words.today.noNarrativeYet,
    [entry.taskCode, entry.activityCode].filter(Boolean).join(' '),
    view.custody.words,
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * One entry of the day: hours, what for, what was done, codes, money, and where it is. Where the list is narrow, codes
 * and custody go beneath the narrative; nothing is left out.
 */
export function EntryRow({ view }: { view: EntryView }) {
  const { entry } = view;
  const billing = billingWords[entry.billing];
  return (
    <div className="group @container relative">
      <div className="grid min-h-14 grid-cols-[3.25rem_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 @min-[46rem]:grid-cols-[3.25rem_minmax(0,1fr)_6.5rem_5.5rem_9.5rem]">
        <BilledHours
          view={view}
          size="lead"
          weight="semibold"
          className="self-start text-right @min-[46rem]:self-center"
        />
        <div className="min-w-0">
          <p className="flex min-w-0 items-baseline gap-2">
            <Text tone={!view.matterName ? 'warn' : undefined} weight="medium" className="truncate">
              {view.matterName || words.today.noMatterYetTitle}
            </Text>
            <Text tone="faint" size="note" className="figures shrink-0">
              {view.matterNumber}
            </Text>
          </p>
          <Text
            as="p"
            tone={entry.narrative ? 'muted' : 'faint'}
            className="truncate"
            title={entry.narrative}
          >
            {entry.narrative || words.today.noNarrativeYetTitle}
          </Text>
          <div className="mt-1 flex items-center gap-3 @min-[46rem]:hidden">
            <Whereabouts view={view} />
            <EntryCodes taskCode={entry.taskCode} activityCode={entry.activityCode} />
          </div>
        </div>
        <div className="hidden justify-end @min-[46rem]:flex">
          <EntryCodes taskCode={entry.taskCode} activityCode={entry.activityCode} />
        </div>
        <div className="self-start text-right @min-[46rem]:self-center">
          <Amount view={view} />
          {billing ? <Note>{billing}</Note> : null}
        </div>
        <div className="hidden @min-[46rem]:block">
          <Whereabouts view={view} />
        </div>
      </div>
      <RowActions view={view} />
    </div>
  );
}

function Whereabouts({ view }: { view: EntryView }) {
  const { conflictId } = view;
  return (
    <div className="flex items-center gap-2">
      {conflictId ? (
        <Button size="small" variant="quiet" className="-ml-2" onPress={() => openConflict(conflictId)}>
          <CustodyMark custody={view.custody} />
        </Button>
      ) : (
        <CustodyMark custody={view.custody} />
      )}
      <FlagCount flags={view.flags} />
    </div>
  );
}

/** For the pointer, and by the right arrow from the row; E and Delete do the same. */
function RowActions({ view }: { view: EntryView }) {
  const name = view.matterName || words.today.entry;
  return (
    <div className="absolute right-3 bottom-2 flex rounded-control bg-raised opacity-0 shadow-floating group-focus-within:opacity-100 group-hover:opacity-100">
      <BareIconButton
        size="small"
        icon={Pencil}
        label={words.today.edit(name)}
        onPress={() => editEntry(view.entry.id)}
      />
      <BareIconButton
        size="small"
        icon={Trash2}
        label={words.today.delete(name)}
        onPress={() => void deleteEntry(view)}
      />
    </div>
  );
}
