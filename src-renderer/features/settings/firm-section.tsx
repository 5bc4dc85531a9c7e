import { useState } from 'react';
import type { Settings, StatusView } from '../../../shared/ipc/views';
import { useMinute } from '../../state/clock';
import { formatAge } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FactRow, SettingRow } from '../../ui/setting-row';
import { words } from '../../words';
import { PersonForm } from '../welcome/person-form';
import { SignInButton } from '../welcome/sign-in-button';

/** The firm's practice management system: who is signed in, where, and how old the cache is. */
export function FirmSection({ status, settings }: { status: StatusView; settings: Settings }) {
  const isSignedIn = status.person === 'from_pms' && status.connection !== 'signed_out';
  return (
    <>
      <SettingRow
        title={
          isSignedIn
            ? words.settings.signedInTo(status.pmsName)
            : words.settings.notSignedInTo(status.pmsName)
        }
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
      title={words.settings.yourNameAndRole}
      control={
        <PersonForm
          key={known?.id ?? ''}
          {...(known ? { name: known.name, role: known.role } : {})}
          submitLabel={words.common.save}
        />
      }
    >
      {words.settings.itStandsOnYourTime(pmsName)}
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
  const signOut = useCommand('signOut');
  if (!isSignedIn) {
    return <SignInButton label={words.settings.signIn} />;
  }
  return (
    <>
      <Button isPending={signOut.isPending} onPress={() => setAsking(true)}>
        {words.settings.signOut}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.settings.signOutOf(pmsName)}
        confirmLabel={words.settings.signOut}
        isPending={signOut.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void signOut.run({}).then(() => setAsking(false))}
      >
        {words.settings.entriesWaitOnThisLaptop(waiting, pmsName)}
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
  const now = useMinute();
  if (!reference) return null;
  const age = (at: string | null) =>
    at === null ? words.settings.neverRead : words.settings.readAgo(formatAge(at, now));
  return (
    <dl aria-label={words.settings.whatIsReadFromIt} className="pt-2">
      <FactRow title={words.settings.address}>{address}</FactRow>
      <FactRow title={words.settings.matters}>
        {words.counts.matters(reference.matters.length)}, {words.counts.clients(reference.clients.length)},{' '}
        {age(reference.readAt.matters)}
      </FactRow>
      <FactRow title={words.settings.timekeepersAndRates}>
        {words.counts.timekeepers(reference.timekeepers.length)}, {age(reference.readAt.timekeepers)}
      </FactRow>
      <FactRow title={words.settings.utbmsCodes}>
        {words.counts.codes(reference.codes.length)}, {age(reference.readAt.codes)}
      </FactRow>
    </dl>
  );
}
