import { type ReactNode, useState } from 'react';
import {
  longestPhrase,
  type ShorthandKind,
  shorthandProblem,
  triggerOf,
} from '../../../../shared/quick-entry/shorthand';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { words } from '../../../words';
import { MatterPicker } from '../../entry-editor/matter-picker';
import type { ShorthandRow } from './shorthand-table';

/** What is in the form: a row that is changed, or null for a new one. */
type FormProps = { edited: ShorthandRow | null; onDone: () => void };

/** A phrase: its trigger and its words. */
export function PhraseForm({ edited, onDone }: FormProps) {
  const [text, setText] = useState(edited?.standsFor ?? '');
  return (
    <AddForm
      kind="phrase"
      label={edited === null ? words.shorthand.addPhrase : words.shorthand.change(`;${edited.trigger}`)}
      triggerLabel={words.shorthand.trigger}
      standsFor={text.trim() === '' ? null : text}
      edited={edited}
      onDone={() => {
        setText('');
        onDone();
      }}
    >
      {(error) => (
        <TextField
          label={words.shorthand.standsFor}
          className="min-w-0 flex-1"
          value={text}
          onChange={setText}
          maxLength={longestPhrase}
          error={error ? words.shorthand.writeWordsThatItStands : null}
        />
      )}
    </AddForm>
  );
}

/** A new nickname: what the person calls a matter. */
export function NicknameForm({ edited, onDone }: FormProps) {
  const [matterId, setMatter] = useState<string | null>(edited?.standsFor ?? null);
  return (
    <AddForm
      kind="nickname"
      label={edited === null ? words.shorthand.addNickname : words.shorthand.change(edited.trigger)}
      triggerLabel={words.shorthand.nickname}
      standsFor={matterId}
      edited={edited}
      onDone={() => {
        setMatter(null);
        onDone();
      }}
    >
      {(error) => (
        <MatterPicker
          className="min-w-0 flex-1"
          value={matterId}
          onChange={setMatter}
          error={error ? words.shorthand.chooseMatter : null}
        />
      )}
    </AddForm>
  );
}

function AddForm({
  kind,
  label,
  triggerLabel,
  standsFor,
  edited,
  onDone,
  children,
}: {
  edited: ShorthandRow | null;
  kind: ShorthandKind;
  label: string;
  triggerLabel: string;
  standsFor: string | null;
  onDone: () => void;
  children: (error: boolean) => ReactNode;
}) {
  const save = useCommand('shorthandSet', { quiet: true });
  const [typed, setTyped] = useState(edited?.trigger ?? '');
  const [tried, setTried] = useState(false);
  const trigger = triggerOf(kind, typed);
  const problem = shorthandProblem(kind, trigger);
  const add = async (): Promise<void> => {
    setTried(true);
    if (problem !== null || standsFor === null) return;
    const done = await save.run({ kind, trigger, standsFor, instead: edited?.trigger ?? null });
    if (!done.ok) return;
    sayDone(kind === 'phrase' ? words.shorthand.phraseKept(trigger) : words.shorthand.nicknameKept(trigger));
    setTyped('');
    setTried(false);
    onDone();
  };
  return (
    <form
      aria-label={label}
      className="flex items-start gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={triggerLabel}
        className="w-40"
        autoFocus={edited !== null}
        value={typed}
        onChange={setTyped}
        error={tried ? (problem ?? save.error?.message ?? null) : null}
      />
      {children(tried && standsFor === null)}
      <Button type="submit" className="mt-5" isPending={save.isPending}>
        {edited === null ? words.common.add : words.common.save}
      </Button>
    </form>
  );
}
