import { Pencil, Trash2 } from 'lucide-react';
import type { EntryView } from '../../../shared/ipc/views';
import { formatHours } from '../../state/format';
import { editEntry, openConflict } from '../../state/ui-store';
import { BareIconButton, Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { CustodyMark } from '../../ui/custody-mark';
import { Hours, Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import { EntryCodes } from '../entry-editor/code-picker';
import { deleteEntry } from '../entry-editor/delete-entry';

const billingWords = { billable: null, no_charge: 'No charge', non_billable: 'Non-billable' } as const;

/** The row as one sentence, for screen readers. */
export function entryRowName(view: EntryView): string {
  const { entry } = view;
  return [
    `${formatHours(view.billedSeconds)} hours`,
    view.matterName || 'no matter yet',
    entry.narrative || 'no narrative yet',
    [entry.taskCode, entry.activityCode].filter(Boolean).join(' '),
    view.custody.words,
  ]
    .filter(Boolean)
    .join(', ');
}

/** One entry of the day: hours, what for, what was done, codes, money, and where it is. */
export function EntryRow({ view, currency }: { view: EntryView; currency: string }) {
  const { entry, conflictId } = view;
  const billing = billingWords[entry.billing];
  const conflict = conflictId;
  return (
    <div className="group grid min-h-14 grid-cols-[3.5rem_minmax(0,1fr)_6.5rem_5.5rem_9.5rem_3.25rem] items-center gap-3 px-4 py-2">
      <Hours seconds={view.billedSeconds} className="text-right text-lead font-semibold" />
      <div className="min-w-0">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className={cx('truncate font-medium', !view.matterName && 'text-warn')}>
            {view.matterName || 'No matter yet'}
          </span>
          <span className="figures shrink-0 text-note text-faint">{view.matterNumber}</span>
        </p>
        <p className={cx('truncate', entry.narrative ? 'text-muted' : 'text-faint')} title={entry.narrative}>
          {entry.narrative || 'No narrative yet'}
        </p>
      </div>
      <div className="flex justify-end">
        <EntryCodes taskCode={entry.taskCode} activityCode={entry.activityCode} />
      </div>
      <div className="text-right">
        <Money minor={view.amountMinor} currency={currency} />
        {billing ? <p className="text-note text-muted">{billing}</p> : null}
      </div>
      <div className="flex items-center gap-2">
        {conflict ? (
          <Button size="small" variant="quiet" onPress={() => openConflict(conflict)}>
            <CustodyMark custody={view.custody} />
          </Button>
        ) : (
          <CustodyMark custody={view.custody} />
        )}
        <FlagCount flags={view.flags} />
      </div>
      <div className="flex justify-end opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <BareIconButton
          size="small"
          icon={Pencil}
          label={`Edit ${view.matterName || 'entry'}`}
          onPress={() => editEntry(entry.id)}
        />
        <BareIconButton
          size="small"
          icon={Trash2}
          label={`Delete ${view.matterName || 'entry'}`}
          onPress={() => void deleteEntry(view)}
        />
      </div>
    </div>
  );
}
