import { type KeyboardEvent, useState } from 'react';
import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { HoursField } from '../../ui/hours-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { parseRate } from '../entry-editor/entry-form';
import { MatterPicker } from '../entry-editor/matter-picker';
import { NarrativeArea } from '../spelling/narrative-area';
import { type Decision, isComplete } from './decision';
import { billingWords, type Names } from './fact-words';
import { FactsLine } from './facts-line';

const billings = (['billable', 'no_charge', 'non_billable'] as const).map((id) => ({
  id,
  label: billingWords[id],
}));

/**
 * The result by hand. What is typed goes into the draft at once, so that Escape, a newer version from the PMS or
 * another conflict in between loses none of it; Ctrl+Enter accepts from here.
 */
export function ResultEditor({
  isOpen,
  facts,
  first,
  decision,
  mayDecide,
  names,
  onType,
  onAccept,
  onClose,
}: {
  isOpen: boolean;
  facts: EntryFacts;
  /** The field that a person most likely opened it for. */
  first: 'matterId' | 'narrative';
  decision: Decision;
  mayDecide: readonly FactName[];
  names: Names;
  onType: (typed: Partial<EntryFacts>) => void;
  onAccept: () => void;
  onClose: () => void;
}) {
  const canAccept = isComplete(decision);
  const acceptOnKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canAccept) return;
    event.preventDefault();
    onAccept();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.conflicts.editResult}
      width="wide"
      footer={
        <>
          <output aria-label={words.conflicts.result} className="min-w-0 flex-1">
            <FactsLine facts={facts} missing={decision.missing} names={names} />
          </output>
          <Button onPress={onClose}>{words.common.done}</Button>
          <Button variant="primary" shortcut="conflict_accept" isDisabled={!canAccept} onPress={onAccept}>
            {words.conflicts.accept}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for Ctrl+Enter from the fields within */}
      <div className="flex flex-col gap-3" onKeyDown={acceptOnKeys}>
        <ResultFields facts={facts} first={first} mayDecide={mayDecide} onType={onType} />
      </div>
    </Dialog>
  );
}

function ResultFields({
  facts,
  first,
  mayDecide,
  onType,
}: {
  facts: EntryFacts;
  first: 'matterId' | 'narrative';
  mayDecide: readonly FactName[];
  onType: (typed: Partial<EntryFacts>) => void;
}) {
  const locked = Object.fromEntries(factNames.map((name) => [name, !mayDecide.includes(name)])) as Record<
    FactName,
    boolean
  >;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_10rem] gap-3">
        <MatterPicker
          value={facts.matterId}
          onChange={(matterId) => onType({ matterId })}
          isDisabled={locked.matterId}
          autoFocus={first === 'matterId'}
        />
        <TextField
          label={words.common.workDate}
          type="date"
          value={facts.workDate}
          onChange={(workDate) => {
            if (workDate !== '') onType({ workDate });
          }}
          isDisabled={locked.workDate}
        />
      </div>
      <NarrativeArea
        label={words.common.narrative}
        rows={4}
        autoFocus={first === 'narrative'}
        value={facts.narrative}
        onChange={(narrative) => onType({ narrative })}
        isDisabled={locked.narrative}
      />
      <div className="grid grid-cols-3 gap-3">
        <HoursField
          label={words.common.hours}
          seconds={facts.seconds}
          onChange={(seconds) => {
            if (seconds !== null) onType({ seconds });
          }}
          isDisabled={locked.seconds}
          {...(locked.seconds ? { hint: words.conflicts.decidedByTimekeeperOrPartner } : {})}
        />
        <RateField
          rateMinor={facts.rateMinor}
          onChange={(rateMinor) => onType({ rateMinor })}
          isDisabled={locked.rateMinor}
        />
        <Select
          label={words.conflicts.billing}
          options={billings}
          value={facts.billing}
          onChange={(billing) => onType({ billing })}
          isDisabled={locked.billing}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <CodePicker
          kind="task"
          matterId={facts.matterId}
          value={facts.taskCode}
          onChange={(taskCode) => onType({ taskCode })}
          isDisabled={locked.taskCode}
        />
        <CodePicker
          kind="activity"
          matterId={facts.matterId}
          value={facts.activityCode}
          onChange={(activityCode) => onType({ activityCode })}
          isDisabled={locked.activityCode}
        />
      </div>
    </>
  );
}

function RateField({
  rateMinor,
  onChange,
  isDisabled,
}: {
  rateMinor: number | null;
  onChange: (rateMinor: number) => void;
  isDisabled: boolean;
}) {
  const [text, setText] = useState(rateMinor === null ? '' : (rateMinor / 100).toFixed(2));
  const isNonsense = text !== '' && parseRate(text) === null;
  return (
    <TextField
      label={words.conflicts.ratePerHour}
      inputClassName="figures text-right"
      value={text}
      onChange={(next) => {
        setText(next);
        const minor = parseRate(next);
        if (minor !== null) onChange(minor);
      }}
      error={isNonsense ? words.conflicts.writeRatePerHourSuch : null}
      isDisabled={isDisabled}
    />
  );
}
