import { useState } from 'react';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { parseHundredths } from './rates/card-words';
import type { SectionProps } from './section-props';

const approvers = [
  { id: 'anyone', label: 'Anyone' },
  { id: 'attorneys_and_partners', label: 'Attorneys and partners' },
  { id: 'partners', label: 'Partners' },
] as const;

const needs = [
  { id: 'none', label: 'Like any other' },
  { id: 'partner', label: 'A partner' },
  { id: 'second_person', label: 'A second person' },
] as const;

/** What is proposed when the rule is switched on: ten thousand, in hundredths. */
const firstAmount = 1_000_000;

/** Who may approve a pre-bill: the firm's rule, kept here (contract 25). */
export function ApprovalSection({ settings, onChange }: SectionProps) {
  const { approval } = settings;
  const { above } = approval;
  const currency = useReference()?.currency ?? 'USD';
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed ?? String((above?.amountMinor ?? firstAmount) / 100);
  const read = parseHundredths(amount);
  const setNeeds = (chosen: (typeof needs)[number]['id']): void => {
    const next = chosen === 'none' ? null : { needs: chosen, amountMinor: above?.amountMinor ?? firstAmount };
    void onChange({ approval: { ...approval, above: next } });
  };
  return (
    <>
      <SettingRow
        title="Who may approve"
        control={
          <Select
            label="Who may approve"
            hideLabel
            className="w-52"
            options={approvers}
            value={approval.approvers}
            onChange={(chosen) => void onChange({ approval: { ...approval, approvers: chosen } })}
          />
        }
      >
        Nothing leaves this laptop before it is approved.
      </SettingRow>
      <SettingRow
        title="One’s own time"
        control={
          <Switch
            isSelected={approval.ownTime}
            onChange={(ownTime) => void onChange({ approval: { ...approval, ownTime } })}
          >
            May be approved by oneself
          </Switch>
        }
      />
      <SettingRow
        title="Large amounts"
        control={
          <div className="flex gap-2">
            <Select
              label="Who approves large amounts"
              hideLabel
              className="w-52"
              options={needs}
              value={above?.needs ?? 'none'}
              onChange={setNeeds}
            />
            {above == null ? null : (
              <TextField
                label={`Above, in ${currency}`}
                hideLabel
                className="w-28"
                inputClassName="figures text-right"
                value={amount}
                onChange={setTyped}
                error={read === null ? 'Write an amount.' : null}
                onBlur={() => {
                  if (typed === null || read === null) return;
                  void onChange({ approval: { ...approval, above: { ...above, amountMinor: read } } }).then(
                    (ok) => ok && setTyped(null),
                  );
                }}
              />
            )}
          </div>
        }
      >
        {above == null
          ? 'Whoever may approve, approves any amount.'
          : `Once the approved and unbilled work of a matter comes to more than this in ${currency}, ${above.needs === 'partner' ? 'only a partner approves more of it' : 'nobody approves more of their own time on it'}.`}
      </SettingRow>
    </>
  );
}
