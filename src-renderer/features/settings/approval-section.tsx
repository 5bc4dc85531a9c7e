import { useState } from 'react';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { parseHundredths } from './rates/card-words';
import { RightsRows } from './rights-rows';
import type { SectionProps } from './section-props';
import { useHeld } from './use-held';

const approvers = [
  { id: 'anyone', label: words.settings.anyone },
  { id: 'attorneys_and_partners', label: words.settings.attorneysAndPartners },
  { id: 'partners', label: words.settings.partners },
] as const;

const needs = [
  { id: 'none', label: words.settings.likeAnyOther },
  { id: 'partner', label: words.settings.partner },
  { id: 'second_person', label: words.settings.secondPerson },
] as const;

/** What is proposed when the rule is switched on: ten thousand, in hundredths. */
const firstAmount = 1_000_000;

/** Who may approve a pre-bill: the firm's rule, kept here (contract 25). */
export function ApprovalSection({ settings, onChange }: SectionProps) {
  const { approval } = settings;
  const { above } = approval;
  const held = useHeld('approval');
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
        held={held}
        title={words.settings.whoMayApprove}
        control={
          <Select
            label={words.settings.whoMayApprove}
            hideLabel
            className="w-52"
            options={approvers}
            value={approval.approvers}
            onChange={(chosen) => void onChange({ approval: { ...approval, approvers: chosen } })}
          />
        }
      >
        {words.settings.nothingLeavesThisLaptopBefore}
      </SettingRow>
      <SettingRow
        held={held}
        title={words.settings.onesOwnTime}
        control={
          <Switch
            isSelected={approval.ownTime}
            onChange={(ownTime) => void onChange({ approval: { ...approval, ownTime } })}
          >
            {words.settings.mayBeApprovedByOneself}
          </Switch>
        }
      />
      <SettingRow
        held={held}
        title={words.settings.largeAmounts}
        control={
          <div className="flex gap-2">
            <Select
              label={words.settings.whoApprovesLargeAmounts}
              hideLabel
              className="w-52"
              options={needs}
              value={above?.needs ?? 'none'}
              onChange={setNeeds}
            />
            {above == null ? null : (
              <TextField
                label={words.settings.aboveIn(currency)}
                hideLabel
                className="w-28"
                inputClassName="figures text-right"
                value={amount}
                onChange={setTyped}
                error={read === null ? words.settings.writeAmount : null}
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
          ? words.settings.whoeverMayApproveApprovesAny
          : words.settings.onceApprovedAndUnbilledWork(currency, above.needs === 'partner')}
      </SettingRow>
      <RightsRows settings={settings} onChange={onChange} />
    </>
  );
}
