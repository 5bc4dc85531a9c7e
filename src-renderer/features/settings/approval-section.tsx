import type { Settings } from '../../../shared/ipc/views';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { SettingRow } from './setting-row';

const approvers = [
  { id: 'anyone', label: 'Anyone' },
  { id: 'attorneys_and_partners', label: 'Attorneys and partners' },
  { id: 'partners', label: 'Partners' },
] as const;

/** Who may approve a pre-bill: the firm's rule, kept here (contract 25). */
export function ApprovalSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  const { approval } = settings;
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
    </>
  );
}
