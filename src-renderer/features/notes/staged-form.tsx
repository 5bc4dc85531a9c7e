import { modKey } from '../../state/keymap';
import { Button } from '../../ui/button';
import { HoursField } from '../../ui/hours-field';
import { Surface } from '../../ui/surface';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { MatterPicker } from '../entry-editor/matter-picker';
import { NarrativeArea } from '../spelling/narrative-area';
import { changeStaged } from './notes-store';
import type { Staged } from './staged';

/** The fields of one staged entry; what is changed here is kept at once, and the notes stay as they are. */
export function StagedForm({ staged, onDone }: { staged: Staged; onDone: () => void }) {
  const { id, patch, read } = staged;
  const names =
    read.matter.kind === 'several'
      ? words.notes.mayBe(
          read.matter.candidates
            .slice(0, 3)
            .map(({ matter }) => matter.name)
            .join(' or '),
        )
      : null;
  return (
    <Surface
      as="form"
      aria-label={words.notes.fieldsOfStagedEntry}
      edge="top"
      className="flex flex-col gap-3 p-3"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      {names ? (
        <Text as="p" tone="warn" size="note">
          {names}
        </Text>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)_5rem_9rem] gap-3">
        <MatterPicker
          value={patch.matterId}
          onChange={(matterId) => changeStaged(id, { matterId })}
          autoFocus={staged.isUndecided}
        />
        <HoursField
          label={words.common.hours}
          seconds={patch.workedSeconds}
          onChange={(seconds) => {
            if (seconds !== null) changeStaged(id, { workedSeconds: seconds });
          }}
        />
        <TextField
          label={words.common.workDate}
          type="date"
          value={patch.workDate}
          onChange={(workDate) => {
            if (workDate !== '') changeStaged(id, { workDate });
          }}
        />
      </div>
      <NarrativeArea
        label={words.common.narrative}
        rows={2}
        autoFocus={!staged.isUndecided}
        value={patch.narrative}
        onChange={(narrative) => changeStaged(id, { narrative })}
      />
      <div className="grid grid-cols-2 gap-3">
        <CodePicker
          kind="task"
          value={patch.taskCode}
          onChange={(taskCode) => changeStaged(id, { taskCode })}
        />
        <CodePicker
          kind="activity"
          value={patch.activityCode}
          onChange={(activityCode) => changeStaged(id, { activityCode })}
        />
      </div>
      <Button className="self-end" keys={`${modKey} Enter`} onPress={onDone}>
        {words.common.done}
      </Button>
    </Surface>
  );
}
