import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FactName, TimeEntry } from '../../../shared/domain/time-entry';
import type { CallOutput } from '../../../shared/ipc/contract';
import { announce } from '../../state/announcer';
import { formatMoney } from '../../state/format';
import { modKey } from '../../state/keymap';
import { sayDone } from '../../state/say-done';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { CustodyMark } from '../../ui/custody-mark';
import { Dialog } from '../../ui/dialog';
import { FlagList } from '../../ui/flag-list';
import { Muted, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { Amount } from '../entries/entry-figures';
import { LineFlags } from '../prebill/line-flags';
import { waivable } from '../prebill/waive-dialog';
import { ClientCodes } from './client-codes';
import { deleteEntry } from './delete-entry';
import { editNotice } from './edit-notice';
import { EntryFieldset } from './entry-fieldset';
import { type EntryFields, type FieldErrors, fieldsOf, patchOf } from './entry-form';
import { EntryHistory } from './entry-history';
import { EntryWay } from './entry-way';
import { JoinTemporaryMatter } from './join-matter';
import { dropUnsaved, keepUnsaved, useUnsaved } from './unsaved';

/**
 * All fields of an entry. Only what the person typed is theirs; if the entry changes underneath, the other fields show
 * the new values and nothing typed is lost. Saving names the revision that was shown (P3).
 */
export function EntryEditorForm({
  view,
  startAt,
  onClose,
}: {
  view: CallOutput<'entryGet'>;
  /** The field that has the focus when the editor opens. */
  startAt: FactName;
  onClose: () => void;
}) {
  const { entry } = view;
  const [kept] = useState(() => useUnsaved.getState()[entry.id]);
  const [typed, setTyped] = useState<Partial<EntryFields>>(kept?.typed ?? {});
  const [errors, setErrors] = useState<FieldErrors>({});
  // The field that a fix beside a flag leads to; each press goes there anew.
  const [at, setAt] = useState({ field: startAt, press: 0 });
  const [openedAt] = useState(kept?.revision ?? entry.revision);
  const edit = useCommand('entryEdit', { quiet: true });
  const isReadOnly = entry.deletedAt !== null;
  const notice = editNotice(view);
  const fields = { ...fieldsOf(entry), ...typed };

  async function save(): Promise<void> {
    const read = patchOf(entry, typed);
    if (!read.ok) {
      setErrors(read.errors);
      announce(Object.values(read.errors).join(' '), 'assertive');
      return;
    }
    if (Object.keys(read.patch).length === 0) {
      dropUnsaved(entry.id);
      onClose();
      return;
    }
    const result = await edit.run({
      id: entry.id,
      revision: entry.revision,
      patch: read.patch,
      reason: null,
    });
    if (!result.ok) return;
    dropUnsaved(entry.id);
    announce(words.entryEditor.saved);
    onClose();
  }
  /** By Escape, the cross or a press outside: a slip of the hand, after which everything typed is still there. */
  function leave(): void {
    if (hasUnsaved(entry, typed)) sayDone(words.entryEditor.typedIsKept);
    else dropUnsaved(entry.id);
    onClose();
  }
  function cancel(): void {
    dropUnsaved(entry.id);
    onClose();
    if (!hasUnsaved(entry, typed)) return;
    showToast({
      text: words.entryEditor.typedIsDropped,
      action: {
        label: words.entryEditor.bringBack,
        run: () => {
          keepUnsaved(entry.id, { typed, revision: openedAt });
          editEntry(entry.id);
        },
      },
    });
  }

  return (
    <Dialog
      isOpen
      onClose={leave}
      title={view.matterName || words.entryEditor.timeEntry}
      footer={
        <>
          <Button
            variant="quiet"
            icon={Trash2}
            isDisabled={isReadOnly}
            onPress={() => {
              onClose();
              void deleteEntry(view);
            }}
          >
            {words.common.delete}
          </Button>
          <span className="flex-1" />
          <Muted>
            <Amount view={view} />
          </Muted>
          <Button onPress={cancel}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            keys={`${modKey} Enter`}
            isPending={edit.isPending}
            isDisabled={isReadOnly}
            onPress={() => void save()}
          >
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        aria-label={words.entryEditor.fieldsOfEntry}
        className="flex flex-col gap-3"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        {edit.error ? <Banner tone="danger">{edit.error.message}</Banner> : null}
        {entry.revision !== openedAt ? (
          <Banner tone="info">{words.entryEditor.thisEntryHasJustChanged}</Banner>
        ) : null}
        {kept === undefined || Object.keys(typed).length === 0 ? null : (
          <Banner tone="info">{words.entryEditor.typedIsBack}</Banner>
        )}
        {notice ? <Banner tone="warn">{notice}</Banner> : null}
        <JoinTemporaryMatter matterId={entry.matterId} />
        <EntryFieldset
          key={at.press}
          fields={fields}
          billedSeconds={view.billedSeconds}
          rateMinor={view.rateMinor}
          errors={errors}
          isDisabled={isReadOnly}
          hidden={view.hidden}
          startAt={at.field}
          onChange={(change) => {
            const next = { ...typed, ...change };
            setTyped(next);
            keepUnsaved(entry.id, { typed: next, revision: openedAt });
            setErrors({});
          }}
        />
        <ClientCodes
          entryId={entry.id}
          matterId={fields.matterId}
          narrative={fields.narrative}
          codes={{ task: fields.taskCode, activity: fields.activityCode }}
          isDisabled={isReadOnly}
        />
        {view.card == null ? null : (
          <Text as="p" tone="warn" size="note">
            {words.entryEditor.firmsRateCardSaysHour(formatMoney(view.card.rateMinor), view.card.words)}
          </Text>
        )}
      </form>
      {/* Outside the form: the keys of a dialog that opens from here are not the form's. */}
      <div className="flex flex-col gap-3 pt-3">
        {Object.keys(typed).length > 0 ? (
          <FlagList flags={view.flags} />
        ) : (
          <LineFlags view={view} onField={(field) => setAt({ field, press: at.press + 1 })} />
        )}
        {Object.keys(typed).length > 0 && !isReadOnly && waivable(view).length > 0 ? (
          <Note>{words.entryEditor.ruleCanBeWaivedOnce}</Note>
        ) : null}
        <Note className="flex items-center gap-2">
          <CustodyMark custody={view.custody} />
          {view.custody.words}
        </Note>
        <EntryWay entryId={entry.id} />
        <EntryHistory view={view} />
      </div>
    </Dialog>
  );
}

/** Whether anything typed says another thing than the entry; what can't be read does. */
function hasUnsaved(entry: TimeEntry, typed: Partial<EntryFields>): boolean {
  const read = patchOf(entry, typed);
  return !read.ok || Object.keys(read.patch).length > 0;
}
