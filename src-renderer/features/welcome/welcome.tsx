import type { StatusView } from '../../../shared/ipc/views';
import { showSettings } from '../../state/ui-store';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { SettingRow } from '../../ui/setting-row';
import { PersonForm } from './person-form';

/**
 * The first morning: three ways to begin, and none that has to be taken first. Whoever types time instead has begun; with
 * the first entry it is gone.
 */
export function Welcome() {
  const { data: status } = useQuery('statusGet', {});
  if (status === undefined || status.person !== 'unknown' || status.safe > 0) return null;
  return (
    <section aria-labelledby="welcome" className="border-b border-line px-4 py-3">
      <h2 id="welcome" className="text-lead font-semibold">
        Welcome to Daybook
      </h2>
      <p className="text-muted">
        Time can be written at once, in the line above; it is kept on this laptop. Whenever you like, choose
        how to begin:
      </p>
      <Ways status={status} />
    </section>
  );
}

function Ways({ status: { pmsName } }: { status: StatusView }) {
  const signIn = useCommand('signIn');
  return (
    <div className="pt-1">
      <SettingRow
        title={`With ${pmsName}`}
        control={
          <Button variant="primary" isPending={signIn.isPending} onPress={() => void signIn.run({})}>
            {signIn.isPending ? 'Waiting for the browser' : `Sign in to ${pmsName}`}
          </Button>
        }
      >
        Brings in your matters, rates and codes. Only what is approved is ever sent.
      </SettingRow>
      <SettingRow title="On this laptop alone" control={<PersonForm />}>
        Sign in later, and all you wrote goes with you.
      </SettingRow>
      <SettingRow
        title="From an earlier laptop, or from a file"
        control={
          <div className="flex gap-2">
            <Button onPress={() => showSettings('moving')}>Move in…</Button>
            <Button onPress={() => showSettings('files')}>Import a file…</Button>
          </div>
        }
      >
        A backup, the encrypted file that carries unsent work, or time kept in a sheet.
      </SettingRow>
    </div>
  );
}
