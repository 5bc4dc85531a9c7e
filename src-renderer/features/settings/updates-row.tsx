import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { SettingRow } from '../../ui/setting-row';
import { words } from '../../words';

/** Where a newer version stands, and what a person may do about it. */
export function UpdatesRow() {
  const { data: update } = useQuery('updateGet', {});
  const look = useCommand('updateLook');
  const install = useCommand('updateInstall');
  if (!update) return null;
  const isReady = update.step === 'install' || update.step === 'wait' || update.step === 'back_up';
  return (
    <section aria-label={words.settings.updates} className="pb-4">
      <SettingRow
        title={words.settings.updates}
        control={
          update.step === 'off' ? null : isReady ? (
            <Button
              isPending={install.isPending}
              isDisabled={update.step === 'wait'}
              onPress={() => void install.run({})}
            >
              {words.settings.installUpdate}
            </Button>
          ) : (
            <Button isPending={look.isPending} onPress={() => void look.run({})}>
              {words.settings.lookForUpdates}
            </Button>
          )
        }
      >
        <span role="status">{words.settings.updateState(update)}</span>
      </SettingRow>
    </section>
  );
}
