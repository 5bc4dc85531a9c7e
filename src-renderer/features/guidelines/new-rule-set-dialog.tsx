import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { newRuleSet } from './rule-set-text';
import { type StartId, starts } from './samples';

/** A new rule set: its name, what the client is called, and what it begins with. Nothing is saved yet. */
export function NewRuleSetDialog({
  taken,
  onClose,
  onBegin,
}: {
  taken: ReadonlySet<string>;
  onClose: () => void;
  onBegin: (name: string, text: string) => void;
}) {
  const [name, setName] = useState('');
  const [client, setClient] = useState('');
  const [start, setStart] = useState<StartId>('empty');
  const trimmed = name.trim();
  const isTaken = taken.has(trimmed);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.guidelines.newRuleSetDialog}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={trimmed === '' || isTaken}
            onPress={() => {
              const text = starts.find(({ id }) => id === start)?.text ?? null;
              onBegin(trimmed, newRuleSet(trimmed, client.trim(), text));
            }}
          >
            {words.guidelines.begin}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label={words.common.name}
          value={name}
          onChange={setName}
          error={isTaken ? words.guidelines.thereIsRuleSet : null}
          placeholder={words.guidelines.ruleSetExample}
          autoFocus
        />
        <TextField
          label={words.guidelines.clientAsVerdictsCiteIt}
          value={client}
          onChange={setClient}
          placeholder={words.guidelines.clientExample}
        />
        <Select
          label={words.guidelines.beginWith}
          hint={words.guidelines.samplesAreModelledOnPublic}
          options={starts.map(({ id, label }) => ({ id, label }))}
          value={start}
          onChange={setStart}
        />
      </div>
    </Dialog>
  );
}
