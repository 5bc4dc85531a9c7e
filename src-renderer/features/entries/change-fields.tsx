import type { Billing } from '../../../shared/domain/time-entry';
import type { EntriesDeed } from '../../../shared/ipc/bulk-calls';
import { Checkbox } from '../../ui/checkbox';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { Muted, Note } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { MatterPicker } from '../entry-editor/matter-picker';

/** What was said so far, of every kind of change: going to another kind and back loses nothing. */
export type ChangeDraft = {
  readonly matterId: string | null;
  readonly taskCode: string | null;
  readonly activityCode: string | null;
  readonly clearsTask: boolean;
  readonly clearsActivity: boolean;
  readonly billing: Billing | null;
  readonly days: number;
  readonly find: string;
  readonly replacement: string;
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
};

export const emptyDraft: ChangeDraft = {
  matterId: null,
  taskCode: null,
  activityCode: null,
  clearsTask: false,
  clearsActivity: false,
  billing: null,
  days: 0,
  find: '',
  replacement: '',
  wholeWords: true,
  matchCase: false,
};

/** What is to be done, or null while it isn't all said. */
export function deedOf(kind: EntriesDeed['kind'], draft: ChangeDraft): EntriesDeed | null {
  switch (kind) {
    case 'matter':
      return draft.matterId === null ? null : { kind, matterId: draft.matterId };
    case 'codes': {
      const taskCode = draft.clearsTask ? null : (draft.taskCode ?? undefined);
      const activityCode = draft.clearsActivity ? null : (draft.activityCode ?? undefined);
      if (taskCode === undefined && activityCode === undefined) return null;
      return {
        kind,
        codes: {
          ...(taskCode === undefined ? {} : { taskCode }),
          ...(activityCode === undefined ? {} : { activityCode }),
        },
      };
    }
    case 'billing':
      return draft.billing === null ? null : { kind, billing: draft.billing };
    case 'shift':
      return draft.days === 0 ? null : { kind, days: draft.days };
    case 'replace': {
      const { find, replacement, wholeWords, matchCase } = draft;
      return find === '' ? null : { kind, query: { find, wholeWords, matchCase }, replacement };
    }
    case 'delete':
      return { kind };
  }
}

const billings: readonly { readonly id: Billing; readonly label: string; readonly detail: string }[] = [
  { id: 'billable', label: words.entries.billable, detail: words.entries.atItsRate },
  { id: 'no_charge', label: words.common.noChargeTitle, detail: words.entries.shownOnBillAtZero },
  { id: 'non_billable', label: words.common.nonBillableTitle, detail: words.entries.notOnBill },
];

/** The fields of one kind of change. */
export function ChangeFields({
  kind,
  draft,
  onChange,
}: {
  kind: EntriesDeed['kind'];
  draft: ChangeDraft;
  onChange: (change: Partial<ChangeDraft>) => void;
}) {
  switch (kind) {
    case 'matter':
      return (
        <MatterPicker
          label={words.entries.moveTo}
          value={draft.matterId}
          onChange={(matterId) => onChange({ matterId })}
          enterTakesFirst
          className="max-w-100"
        />
      );
    case 'codes':
      return (
        <>
          <div className="grid grid-cols-2 gap-x-3 gap-y-2">
            <CodePicker
              kind="task"
              value={draft.clearsTask ? null : draft.taskCode}
              onChange={(taskCode) => onChange({ taskCode })}
              isDisabled={draft.clearsTask}
            />
            <CodePicker
              kind="activity"
              value={draft.clearsActivity ? null : draft.activityCode}
              onChange={(activityCode) => onChange({ activityCode })}
              isDisabled={draft.clearsActivity}
            />
            <Checkbox isSelected={draft.clearsTask} onChange={(clearsTask) => onChange({ clearsTask })}>
              {words.entries.takeTaskCodeAway}
            </Checkbox>
            <Checkbox
              isSelected={draft.clearsActivity}
              onChange={(clearsActivity) => onChange({ clearsActivity })}
            >
              {words.entries.takeActivityCodeAway}
            </Checkbox>
          </div>
          <Note>{words.entries.emptyFieldLeavesCode}</Note>
        </>
      );
    case 'billing':
      return (
        <Select
          label={words.entries.billing}
          options={billings}
          value={draft.billing}
          onChange={(billing) => onChange({ billing })}
          className="w-80"
        />
      );
    case 'shift':
      return (
        <NumberField
          label={words.entries.daysLater}
          value={draft.days}
          onChange={(days) => onChange({ days: Number.isNaN(days) ? 0 : days })}
          minValue={-366}
          maxValue={366}
          step={1}
          className="w-60"
        />
      );
    case 'replace':
      return (
        <>
          <div className="grid grid-cols-2 gap-3">
            <TextField
              label={words.entries.findInNarratives}
              value={draft.find}
              onChange={(find) => onChange({ find })}
              maxLength={200}
            />
            <TextField
              label={words.entries.replaceWith}
              value={draft.replacement}
              onChange={(replacement) => onChange({ replacement })}
              maxLength={2000}
            />
          </div>
          <div className="flex gap-5">
            <Checkbox isSelected={draft.wholeWords} onChange={(wholeWords) => onChange({ wholeWords })}>
              {words.entries.wholeWords}
            </Checkbox>
            <Checkbox isSelected={draft.matchCase} onChange={(matchCase) => onChange({ matchCase })}>
              {words.entries.matchCase}
            </Checkbox>
          </div>
        </>
      );
    case 'delete':
      return <Muted as="p">{words.entries.theyGoToTrash}</Muted>;
  }
}
