import type { RightHolder } from '../../../shared/policy/policy';
import type { Right } from '../../../shared/policy/rights';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { words } from '../../words';
import type { SectionProps } from './section-props';
import { useHeld } from './use-held';

const holders: readonly { id: RightHolder; label: string }[] = [
  { id: 'anyone', label: words.settings.anyone },
  { id: 'attorneys_and_partners', label: words.settings.attorneysAndPartners },
  { id: 'partners', label: words.settings.partners },
  { id: 'administrators', label: words.settings.administrators },
];

const rows: readonly { right: Right; title: string; note: string }[] = [
  { right: 'unlock', title: words.settings.whoMayUnlock, note: words.settings.unlockNote },
  { right: 'waive', title: words.settings.whoMayWaive, note: words.settings.waiveNote },
  { right: 'decideMoney', title: words.settings.whoDecidesMoney, note: words.settings.decideMoneyNote },
  { right: 'changeRules', title: words.settings.whoChangesRules, note: words.settings.changeRulesNote },
];

/** Who may do what reaches beyond their own work. */
export function RightsRows({ settings: { rights }, onChange }: SectionProps) {
  const held = useHeld('rights');
  return rows.map(({ right, title, note }) => (
    <SettingRow
      key={right}
      title={title}
      held={held}
      control={
        <Select
          label={title}
          hideLabel
          className="w-52"
          options={holders}
          value={rights[right]}
          onChange={(chosen) => void onChange({ rights: { ...rights, [right]: chosen } })}
        />
      }
    >
      {note}
    </SettingRow>
  ));
}
