import type { FactName } from '../../../shared/domain/time-entry';
import { formatHours, formatMoney } from '../../state/format';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { NarrativeArea } from '../spelling/narrative-area';
import { CodePicker } from './code-picker';
import type { EntryFields, FieldErrors } from './entry-form';
import { MatterPicker } from './matter-picker';
import { SuggestedCodes } from './suggested-codes';

const billingOptions = [
  { id: 'billable', label: words.entryEditor.billable },
  { id: 'no_charge', label: words.common.noChargeTitle, detail: words.entryEditor.shownOnBillAtZero },
  { id: 'non_billable', label: words.common.nonBillableTitle, detail: words.entryEditor.notOnBill },
] as const;

/** The fields of an entry, laid out as they are read on a bill. */
export function EntryFieldset({
  fields,
  billedSeconds,
  rateMinor,
  errors,
  isDisabled,
  hidden,
  startAt,
  onChange,
}: {
  fields: EntryFields;
  /** What is billed and at which rate when nothing is typed. */
  billedSeconds: number;
  rateMinor: number | null;
  errors: FieldErrors;
  isDisabled: boolean;
  /** Facts that the PMS hides: their fields stand empty and can't be typed into. */
  hidden: readonly FactName[];
  /** The field that has the focus when the fields appear. */
  startAt: FactName;
  onChange: (change: Partial<EntryFields>) => void;
}) {
  const hoursHidden = hidden.includes('seconds');
  const rateHidden = hidden.includes('rateMinor');
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_10rem] gap-3">
        <MatterPicker
          value={fields.matterId}
          onChange={(matterId) => onChange({ matterId })}
          autoFocus={startAt === 'matterId'}
          isDisabled={isDisabled}
        />
        <TextField
          label={words.common.workDate}
          type="date"
          value={fields.workDate}
          onChange={(workDate) => onChange({ workDate })}
          error={errors.workDate ?? null}
          autoFocus={startAt === 'workDate'}
          isDisabled={isDisabled}
        />
      </div>
      <NarrativeArea
        label={words.common.narrative}
        rows={4}
        value={fields.narrative}
        onChange={(narrative) => onChange({ narrative })}
        isDisabled={isDisabled}
        autoFocus={startAt === 'narrative' || startAt === 'timekeeperId'}
      />
      <div className="grid grid-cols-4 gap-3">
        <TextField
          label={words.entryEditor.workedHours}
          inputClassName="figures text-right"
          {...(hoursHidden ? { placeholder: words.entryEditor.hidden } : {})}
          value={hoursHidden ? '' : fields.worked}
          onChange={(worked) => onChange({ worked })}
          error={errors.worked ?? null}
          isDisabled={isDisabled || hoursHidden}
        />
        <TextField
          label={words.entryEditor.billedHours}
          inputClassName="figures text-right"
          placeholder={
            hoursHidden ? words.entryEditor.hidden : words.entryEditor.roundedTo(formatHours(billedSeconds))
          }
          value={hoursHidden ? '' : fields.billed}
          onChange={(billed) => onChange({ billed })}
          error={errors.billed ?? null}
          autoFocus={startAt === 'seconds'}
          isDisabled={isDisabled || hoursHidden}
        />
        <TextField
          label={words.entryEditor.ratePerHour}
          inputClassName="figures text-right"
          placeholder={ratePlaceholder(rateMinor, rateHidden)}
          value={rateHidden ? '' : fields.rate}
          onChange={(rate) => onChange({ rate })}
          error={errors.rate ?? null}
          autoFocus={startAt === 'rateMinor'}
          isDisabled={isDisabled || rateHidden}
        />
        <Select
          label={words.entryEditor.billing}
          options={billingOptions}
          value={fields.billing}
          onChange={(billing) => onChange({ billing })}
          autoFocus={startAt === 'billing'}
          isDisabled={isDisabled}
        />
      </div>
      <SuggestedCodes fields={fields} isDisabled={isDisabled} onChange={onChange}>
        <div className="grid grid-cols-2 gap-3">
          <div data-code-kind="task">
            <CodePicker
              kind="task"
              matterId={fields.matterId}
              value={fields.taskCode}
              onChange={(taskCode) => onChange({ taskCode })}
              autoFocus={startAt === 'taskCode'}
              error={errors.taskCode ?? null}
              isDisabled={isDisabled}
            />
          </div>
          <div data-code-kind="activity">
            <CodePicker
              kind="activity"
              matterId={fields.matterId}
              value={fields.activityCode}
              onChange={(activityCode) => onChange({ activityCode })}
              autoFocus={startAt === 'activityCode'}
              error={errors.activityCode ?? null}
              isDisabled={isDisabled}
            />
          </div>
        </div>
      </SuggestedCodes>
    </>
  );
}

function ratePlaceholder(rateMinor: number | null, isHidden: boolean): string {
  if (isHidden) return 'hidden';
  return rateMinor === null
    ? words.entryEditor.noneKnown
    : words.entryEditor.usualRate(formatMoney(rateMinor));
}
