import { useState } from 'react';
import type { Settings, StatusView } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatAge, plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FactRow, SettingRow } from '../../ui/setting-row';
import { PersonForm } from '../welcome/person-form';

/** The firm's practice management system: who is signed in, where, and how old the cache is. */
export function FirmSection({ status, settings }: { status: StatusView; settings: Settings }) {
  const isSignedIn = status.person === 'from_pms' && status.connection !== 'signed_out';
  return (
    <>
      <SettingRow
        title={isSignedIn ? `Signed in to ${status.pmsName}` : `Not signed in to ${status.pmsName}`}
        control={<SignInOut isSignedIn={isSignedIn} pmsName={status.pmsName} waiting={status.waiting} />}
      >
        {isSignedIn ? `${status.me?.name}, ${status.firmName}. ` : ''}
        {status.connectionWords}
      </SettingRow>
      {status.person === 'from_pms' ? null : <WhoWorksHere status={status} />}
      <FirmFacts address={settings.pmsBaseUrl} />
    </>
  );
}

/** Until a PMS says it, the person does. */
function WhoWorksHere({ status: { me, person, pmsName } }: { status: StatusView }) {
  const known = person === 'named_here' && me !== null ? me : null;
  return (
    <SettingRow
      title="Your name and role"
      control={
        <PersonForm
          key={known?.id ?? ''}
          {...(known ? { name: known.name, role: known.role } : {})}
          submitLabel="Save"
        />
      }
    >
      It stands on your time until {pmsName} says it.
    </SettingRow>
  );
}

function SignInOut({
  isSignedIn,
  pmsName,
  waiting,
}: {
  isSignedIn: boolean;
  pmsName: string;
  waiting: number;
}) {
  const [isAsking, setAsking] = useState(false);
  const signIn = useCommand('signIn');
  const signOut = useCommand('signOut');
  if (!isSignedIn) {
    return (
      <Button variant="primary" isPending={signIn.isPending} onPress={() => void signIn.run({})}>
        {signIn.isPending ? 'Waiting for the browser' : 'Sign in'}
      </Button>
    );
  }
  return (
    <>
      <Button isPending={signOut.isPending} onPress={() => setAsking(true)}>
        Sign out
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Sign out of ${pmsName}?`}
        confirmLabel="Sign out"
        isPending={signOut.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void signOut.run({}).then(() => setAsking(false))}
      >
        {waiting > 0
          ? `${plural(waiting, 'entry', 'entries')} wait on this laptop and stay here. `
          : 'Everything on this laptop stays here. '}
        Nothing goes to {pmsName} until somebody signs in again.
      </ConfirmDialog>
    </>
  );
}

/**
 * Where the PMS is comes from how Daybook is deployed and started, so it is shown and not edited. Matters, people and
 * codes come from the PMS and work offline from this cache (contract 25).
 */
function FirmFacts({ address }: { address: string }) {
  const reference = useReference();
  const now = useNow();
  if (!reference) return null;
  const age = (at: string | null) => (at === null ? 'never read' : `read ${formatAge(at, now)}`);
  return (
    <dl aria-label="What is cached from it" className="pt-2">
      <FactRow title="Address">{address}</FactRow>
      <FactRow title="Matters">
        {plural(reference.matters.length, 'matter')}, {plural(reference.clients.length, 'client')},{' '}
        {age(reference.readAt.matters)}
      </FactRow>
      <FactRow title="Timekeepers and rates">
        {plural(reference.timekeepers.length, 'timekeeper')}, {age(reference.readAt.timekeepers)}
      </FactRow>
      <FactRow title="UTBMS codes">
        {plural(reference.codes.length, 'code')}, {age(reference.readAt.codes)}
      </FactRow>
    </dl>
  );
}
