import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
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
      title="New rule set"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={trimmed === '' || isTaken}
            onPress={() => {
              const text = starts.find(({ id }) => id === start)?.text ?? null;
              onBegin(trimmed, newRuleSet(trimmed, client.trim(), text));
            }}
          >
            Begin
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={isTaken ? 'There is a rule set of this name already.' : null}
          placeholder="Acme Insurance 2026"
          autoFocus
        />
        <TextField
          label="The client, as verdicts cite it"
          value={client}
          onChange={setClient}
          placeholder="Acme Insurance"
        />
        <Select
          label="Begin with"
          hint="Samples are modelled on public guidelines and name their sources; check them against your client’s own text."
          options={starts.map(({ id, label }) => ({ id, label }))}
          value={start}
          onChange={setStart}
        />
      </div>
    </Dialog>
  );
}
