import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { readDate } from '../../../shared/quick-entry/read-date';
import { readMonthDay } from '../../../shared/quick-entry/read-month-day';
import { useToday } from '../../state/clock';
import { formatWorkDate } from '../../state/format';
import { CellBox } from '../../ui/cell-box';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { editNotice } from '../entry-editor/edit-notice';
import { type EntryFields, fieldsOf } from '../entry-editor/entry-form';
import { MatterPicker } from '../entry-editor/matter-picker';
import { NarrativeArea } from '../spelling/narrative-area';
import { type CellWay, type EditableColumn, hoursField } from './edit-cell';
import type { CellEdit } from './use-cell-cursor';

const widths: Readonly<Record<EditableColumn, number>> = {
  date: 150,
  matter: 300,
  narrative: 460,
  codes: 460,
  hours: 130,
};

/**
 * The field over a cell. Enter saves, Tab saves and goes on, Escape leaves the entry as it was; Shift+Enter is a new line in a
 * narrative. Where the focus goes back to the grid by hand, what was typed is saved too.
 */
export function CellEditor({
  view,
  edit,
  onType,
  onCommit,
  onCancel,
}: {
  view: EntryView;
  edit: CellEdit;
  onType: (change: Partial<EntryFields>) => void;
  onCommit: (typed: Partial<EntryFields>, way: CellWay) => void;
  onCancel: () => void;
}) {
  // What a list reports as it is left must count in the very same event.
  const typed = useRef(edit.typed);
  const tabbed = useRef<'next' | 'previous' | null>(null);
  /** Letters in a list's line that are no choice yet: Enter is the list's then. */
  const isSearching = useRef(false);
  const type = (change: Partial<EntryFields>): void => {
    isSearching.current = false;
    typed.current = { ...typed.current, ...change };
    onType(change);
  };
  const commit = (way: CellWay): void => onCommit(typed.current, way);

  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, target } = event;
    // The menu of a marked word belongs to the field, and lies elsewhere in the page.
    if (!(target instanceof Node && event.currentTarget.contains(target))) return;
    const list = target instanceof HTMLInputElement && target.role === 'combobox' ? target : null;
    tabbed.current = key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : null;
    if (key === 'Escape') {
      if (list?.getAttribute('aria-expanded') === 'true') return;
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (key !== 'Enter' || event.shiftKey || event.altKey) return;
    if (list !== null && (isSearching.current || list.hasAttribute('aria-activedescendant'))) return;
    event.preventDefault();
    event.stopPropagation();
    commit('stay');
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && event.currentTarget.contains(to)) return;
    const way = tabbed.current;
    tabbed.current = null;
    if (way !== null) commit(way);
    else if (to instanceof Element && to.closest('[role="grid"], [role="treegrid"]') !== null) commit('stay');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field within
    <div
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={(event) => event.stopPropagation()}
      onInputCapture={() => {
        isSearching.current = true;
      }}
      onBlur={onBlur}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <CellBox width={widths[edit.column]}>
        <CellField
          view={view}
          column={edit.column}
          fields={{ ...fieldsOf(view.entry), ...edit.typed }}
          error={edit.error}
          onType={type}
          onChosen={(change) => {
            type(change);
            if (tabbed.current === null) commit('stay');
          }}
        />
        {edit.error !== null && (edit.column === 'matter' || edit.column === 'codes') ? (
          <Text as="p" role="alert" tone="danger" size="note" className="px-1 py-0.5">
            {edit.error}
          </Text>
        ) : null}
        {edit.error === null ? <Notice view={view} /> : null}
      </CellBox>
    </div>
  );
}

/** What a change would set off, such as the end of an approval. */
function Notice({ view }: { view: EntryView }) {
  const notice = editNotice(view);
  return notice === null ? null : (
    <Text as="p" tone="warn" size="note" className="px-1 py-0.5">
      {notice}
    </Text>
  );
}

function CellField({
  view,
  column,
  fields,
  error,
  onType,
  onChosen,
}: {
  view: EntryView;
  column: EditableColumn;
  fields: EntryFields;
  error: string | null;
  onType: (change: Partial<EntryFields>) => void;
  /** The choice is all that the cell says: it is saved at once. */
  onChosen: (change: Partial<EntryFields>) => void;
}) {
  switch (column) {
    case 'date':
      return <DateCell value={fields.workDate} error={error} onType={onType} />;
    case 'matter':
      return (
        <MatterPicker
          hideLabel
          keepsText
          value={fields.matterId}
          onChange={(matterId) => (matterId === null ? onType({ matterId }) : onChosen({ matterId }))}
          autoFocus
        />
      );
    case 'narrative':
      return (
        <NarrativeArea
          label={words.common.narrative}
          hideLabel
          rows={3}
          value={fields.narrative}
          onChange={(narrative) => onType({ narrative })}
          error={error}
          autoFocus
        />
      );
    case 'codes':
      return (
        <div className="grid grid-cols-2 gap-1">
          <CodePicker
            kind="task"
            hideLabel
            keepsText
            matterId={fields.matterId}
            value={fields.taskCode}
            onChange={(taskCode) => onType({ taskCode })}
            autoFocus
          />
          <CodePicker
            kind="activity"
            hideLabel
            keepsText
            matterId={fields.matterId}
            value={fields.activityCode}
            onChange={(activityCode) => onType({ activityCode })}
          />
        </div>
      );
    case 'hours': {
      const field = hoursField(view.entry);
      return (
        <TextField
          label={field === 'worked' ? words.entries.workedHours : words.entries.billedHours}
          hideLabel
          inputClassName="figures text-right"
          value={fields[field]}
          onChange={(text) => onType({ [field]: text })}
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
          error={error}
          autoFocus
        />
      );
    }
  }
}

/** A day as people say it ("yest", "mon", "11/18", "-2"): it is read as it is typed, and shown beneath. */
function DateCell({
  value,
  error,
  onType,
}: {
  value: string;
  error: string | null;
  onType: (change: Partial<EntryFields>) => void;
}) {
  const today = useToday();
  const [text, setText] = useState(value);
  const read = readDayText(text, today);
  return (
    <TextField
      label={words.common.workDate}
      hideLabel
      placeholder={words.entryEditor.dayHint}
      value={text}
      onChange={(next) => {
        setText(next);
        // What can't be read goes on as it is, so that saving says what is wrong with it.
        onType({ workDate: readDayText(next, today) ?? next.trim() });
      }}
      onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
      hint={read === null || read === text ? null : formatWorkDate(read, today)}
      error={error}
      autoFocus
    />
  );
}

function readDayText(text: string, today: string): string | null {
  const said = text.trim().toLowerCase().split(/\s+/);
  return readDate(said.join(' '), today) ?? readMonthDay(said, today)?.date ?? null;
}
