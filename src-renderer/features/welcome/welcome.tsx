import type { StatusView } from '../../../shared/ipc/views';
import { showSettings } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { SettingRow } from '../../ui/setting-row';
import { Surface } from '../../ui/surface';
import { Heading, Muted } from '../../ui/text';
import { words } from '../../words';
import { PersonForm } from './person-form';
import { SignInButton } from './sign-in-button';

/**
 * The first morning: ways to begin, and none that has to be taken first. Whoever types time instead has begun; with
 * the first entry it is gone.
 */
export function Welcome() {
  const { data: status } = useQuery('statusGet', {});
  if (status === undefined || status.person !== 'unknown' || status.safe > 0) return null;
  return (
    <Surface as="section" aria-labelledby="welcome" edge="bottom" className="px-4 py-3">
      <Heading id="welcome">{words.welcome.welcomeToDaybook}</Heading>
      <Muted as="p">{words.welcome.timeCanBeWritten}</Muted>
      <Ways status={status} />
    </Surface>
  );
}

function Ways({ status: { pmsName } }: { status: StatusView }) {
  const sample = useCommand('sampleOpen');
  return (
    <div className="pt-1">
      <SettingRow
        title={words.welcome.withPms(pmsName)}
        control={<SignInButton label={words.welcome.signInTo(pmsName)} />}
      >
        {words.welcome.bringsInYourMattersRates}
      </SettingRow>
      <SettingRow title={words.welcome.onThisLaptopAlone} control={<PersonForm />}>
        {words.welcome.signInLaterAndAll}
      </SettingRow>
      <SettingRow
        title={words.welcome.fromEarlierLaptop}
        control={
          <div className="flex gap-2">
            <Button onPress={() => showSettings('moving')}>{words.welcome.moveIn}</Button>
            <Button onPress={() => showSettings('files')}>{words.welcome.importFile}</Button>
          </div>
        }
      >
        {words.welcome.backupEncryptedFileThatCarries}
      </SettingRow>
      <SettingRow
        title={words.welcome.sampleFirm}
        control={
          <Button isPending={sample.isPending} onPress={() => void sample.run({})}>
            {words.welcome.trySampleFirm}
          </Button>
        }
      >
        {words.welcome.aMadeUpFirm}
      </SettingRow>
    </div>
  );
}
