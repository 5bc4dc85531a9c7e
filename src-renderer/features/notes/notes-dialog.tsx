import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { modKey } from '../../state/keymap';
import { useUi } from '../../state/ui-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { RowList } from '../../ui/row-list';
import { Surface } from '../../ui/surface';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { accept, drop, takeBack } from './accept';
import { clearNotes, useNotes } from './notes-store';
import { NotesText } from './notes-text';
import type { Staged } from './staged';
import { StagedForm } from './staged-form';
import { rowName, StagedRow } from './staged-row';
import { UnusedList } from './unused-list';
import { useStaged } from './use-staged';

const close = () => useUi.setState({ isNotesOpen: false });

/** Notes to entries, over any screen. What is typed here stays through Escape and a crash until the person clears it. */
export function NotesDialog() {
  const isOpen = useUi((state) => state.isNotesOpen);
  return isOpen ? <OpenNotes /> : null;
}

function OpenNotes() {
  const { text, reading, open, accepted, dropped } = useStaged();
  const hasText = useNotes((notes) => notes.text !== '');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const isSaving = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  /** The button that was pressed closes itself: the focus goes where one writes on, or Escape would reach nothing. */
  const clear = (): void => {
    clearNotes();
    area.current?.focus();
  };
  const wasEditing = useRef(false);
  // The form took the focus out of the list: it goes back to the row that was changed.
  useEffect(() => {
    if (wasEditing.current && editedId === null) {
      list.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus();
    }
    wasEditing.current = editedId !== null;
  }, [editedId]);
  const active = open.find(({ id }) => id === activeId) ?? open[0] ?? null;
  const edited = open.find(({ id }) => id === editedId) ?? null;
  const byId = (id: string | null) => open.find((one) => one.id === id) ?? null;

  /** Goes on to the row after it, so that Enter, Enter, Enter is all that good notes take. */
  function moveOn(from: Staged): void {
    const at = open.findIndex(({ id }) => id === from.id);
    setActiveId(open[at + 1]?.id ?? open[at - 1]?.id ?? null);
    setEditedId(null);
  }

  async function take(staged: Staged): Promise<void> {
    if (staged.isUndecided) {
      setEditedId(staged.id);
      return;
    }
    // A second Enter while the first is written to disk is the same wish.
    if (isSaving.current) return;
    isSaving.current = true;
    if (await accept(staged)) moveOn(staged);
    isSaving.current = false;
  }

  const onRow = (run: (staged: Staged) => void) => (id: string | null) => {
    const staged = byId(id);
    if (staged) run(staged);
  };
  const leave = (staged: Staged) => {
    drop(staged);
    moveOn(staged);
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      title={words.notes.notesToEntries}
      width="full"
      footer={
        <>
          <Note className="min-w-0 flex-1 truncate">
            {words.notes.whatWasDone(accepted + dropped, accepted, dropped)}
          </Note>
          <Button
            variant="quiet"
            icon={Undo2}
            isDisabled={accepted + dropped === 0}
            onPress={() => void takeBack()}
          >
            {words.notes.takeBack}
          </Button>
          <Button variant="quiet" isDisabled={!hasText} onPress={clear}>
            {words.notes.clearNotes}
          </Button>
          <Button variant={open.length === 0 ? 'primary' : 'plain'} onPress={close}>
            {words.common.close}
          </Button>
        </>
      }
    >
      <div className="grid h-[56vh] grid-cols-2 gap-4">
        <div className="flex min-h-0 flex-col gap-2">
          <div className="min-h-0 flex-1 overflow-y-auto">
            <NotesText
              text={text}
              reading={reading}
              areaRef={area}
              active={active?.read ?? null}
              onAccept={() => {
                if (active) void take(active);
              }}
            />
          </div>
          <Text as="p" id="notes-help" tone="faint" size="note">
            {words.notes.howToBegin(modKey)}
          </Text>
        </div>
        <div className="flex min-h-0 flex-col gap-2">
          <Surface ref={list} edge="all" corners="control" className="min-h-0 flex-1 overflow-y-auto">
            <RowList
              label={words.notes.stagedEntries}
              items={open}
              rowName={rowName}
              selection="single"
              selectedIds={new Set(active ? [active.id] : [])}
              onSelect={(ids) => setActiveId([...ids][0] ?? null)}
              onOpen={(staged) => void take(staged)}
              keys={{
                enter: onRow((staged) => void take(staged)),
                e: onRow(({ id }) => setEditedId(id)),
                delete: onRow(leave),
                'ctrl+z': () => void takeBack(),
              }}
              empty={<Empty hasText={text.trim() !== ''} isDone={accepted + dropped > 0} />}
            >
              {(staged) => <StagedRow staged={staged} />}
            </RowList>
            {edited ? <StagedForm key={edited.id} staged={edited} onDone={() => setEditedId(null)} /> : null}
          </Surface>
          <Text as="div" tone="faint" size="note" className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{words.notes.entriesToAccept(open.length)}</span>
            <KeyWord keys="Enter">{words.notes.acceptNext}</KeyWord>
            <KeyWord keys="E">{words.notes.edit}</KeyWord>
            <KeyWord keys="Delete">{words.notes.drop}</KeyWord>
          </Text>
          <UnusedList text={text} unused={reading.unused} />
        </div>
      </div>
    </Dialog>
  );
}

function KeyWord({ keys, children }: { keys: string; children: string }) {
  return (
    <span className="flex items-center gap-1">
      <Kbd keys={keys} />
      {children}
    </span>
  );
}

function Empty({ hasText, isDone }: { hasText: boolean; isDone: boolean }) {
  const text = !hasText
    ? words.notes.entriesAppearHere
    : isDone
      ? words.notes.allOfItIsDealt
      : words.notes.nothingHereTellsOfWork;
  return <Note className="p-4">{text}</Note>;
}
