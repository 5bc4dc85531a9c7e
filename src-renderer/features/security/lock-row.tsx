import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { words } from '../../words';
import { useHeld } from '../settings/use-held';
import { useSettings } from '../settings/use-settings';

const times = [
  { id: '0', label: words.settings.never },
  { id: '5', label: words.settings.fiveMinutes },
  { id: '10', label: words.settings.tenMinutes },
  { id: '15', label: words.settings.fifteenMinutes },
  { id: '30', label: words.settings.thirtyMinutes },
  { id: '60', label: words.settings.anHour },
] as const;

/** When Daybook locks itself. Without a passphrase there is no lock, and the row says so. */
export function LockRow() {
  const { data: settings, change } = useSettings();
  const { data: lock } = useQuery('lockGet', {});
  const { run } = useCommand('lockNow');
  const held = useHeld('autoLockMinutes');
  if (!settings || !lock) return null;
  const minutes = String(settings.autoLockMinutes);
  const options = times.some(({ id }) => id === minutes)
    ? times
    : [...times, { id: minutes, label: words.security.minutes(settings.autoLockMinutes) }];
  return (
    <SettingRow
      title={words.security.locksItself}
      held={held}
      control={
        <Select
          label={words.security.locksItselfAfter}
          hideLabel
          className="w-44"
          options={options}
          value={minutes}
          onChange={(id) => void change({ autoLockMinutes: Number(id) })}
        />
      }
    >
      {lock.hasPassphrase ? (
        <>
          {words.security.lockNote}{' '}
          <Button size="small" variant="quiet" onPress={() => void run({})}>
            {words.security.lockNow}
          </Button>
        </>
      ) : (
        words.security.noLockWithoutPassphrase
      )}
    </SettingRow>
  );
}
