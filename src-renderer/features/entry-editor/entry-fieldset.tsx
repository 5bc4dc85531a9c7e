import type { FactName } from '../../../shared/domain/time-entry';
import { formatHours, formatMoney } from '../../state/format';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import { CodePicker } from './code-picker';
import type { EntryFields, FieldErrors } from './entry-form';
import { MatterPicker } from './matter-picker';
import { SuggestedCodes } from './suggested-codes';

const billingOptions = [
  { id: 'billable', label: 'Billable' },
  { id: 'no_charge', label: 'No charge', detail: 'shown on the bill at zero' },
  { id: 'non_billable', label: 'Non-billable', detail: 'not on the bill' },
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
          label="Work date"
          type="date"
          value={fields.workDate}
          onChange={(workDate) => onChange({ workDate })}
          error={errors.workDate ?? null}
          autoFocus={startAt === 'workDate'}
          isDisabled={isDisabled}
        />
      </div>
      <TextArea
        label="Narrative"
        rows={4}
        value={fields.narrative}
        onChange={(narrative) => onChange({ narrative })}
        isDisabled={isDisabled}
        autoFocus={startAt === 'narrative' || startAt === 'timekeeperId'}
      />
      <div className="grid grid-cols-4 gap-3">
        <TextField
          label="Worked hours"
          inputClassName="figures text-right"
          {...(hoursHidden ? { placeholder: 'hidden' } : {})}
          value={hoursHidden ? '' : fields.worked}
          onChange={(worked) => onChange({ worked })}
          error={errors.worked ?? null}
          isDisabled={isDisabled || hoursHidden}
        />
        <TextField
          label="Billed hours"
          inputClassName="figures text-right"
          placeholder={hoursHidden ? 'hidden' : `rounded to ${formatHours(billedSeconds)}`}
          value={hoursHidden ? '' : fields.billed}
          onChange={(billed) => onChange({ billed })}
          error={errors.billed ?? null}
          autoFocus={startAt === 'seconds'}
          isDisabled={isDisabled || hoursHidden}
        />
        <TextField
          label="Rate per hour"
          inputClassName="figures text-right"
          placeholder={ratePlaceholder(rateMinor, rateHidden)}
          value={rateHidden ? '' : fields.rate}
          onChange={(rate) => onChange({ rate })}
          error={errors.rate ?? null}
          autoFocus={startAt === 'rateMinor'}
          isDisabled={isDisabled || rateHidden}
        />
        <Select
          label="Billing"
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
  return rateMinor === null ? 'none known' : `usual ${formatMoney(rateMinor)}`;
}
