import { useState } from 'react';
import type { Settings, StatusView } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatAge, plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../../ui/text-field';
import { FactRow, SettingRow } from './setting-row';

/** The firm's practice management system: who is signed in, where, and how old the cache is. */
export function FirmSection({
  status,
  settings,
  onChange,
}: {
  status: StatusView;
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  const isSignedIn = status.me !== null && status.connection !== 'signed_out';
  return (
    <>
      <SettingRow
        title={isSignedIn ? `Signed in to ${status.pmsName}` : `Not signed in to ${status.pmsName}`}
        control={<SignInOut isSignedIn={isSignedIn} pmsName={status.pmsName} waiting={status.waiting} />}
      >
        {status.me ? `${status.me.name}, ${status.firmName ?? ''}. ` : ''}
        {status.connectionWords}
      </SettingRow>
      <BaseUrl value={settings.pmsBaseUrl} isLocked={isSignedIn} onChange={onChange} />
      <CacheAges />
    </>
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

function BaseUrl({
  value,
  isLocked,
  onChange,
}: {
  value: string;
  isLocked: boolean;
  onChange: (patch: Partial<Settings>) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return (
    <SettingRow
      title="Address"
      control={
        <div className="flex w-100 items-start gap-2">
          <TextField
            label="Address of the PMS"
            hideLabel
            className="flex-1"
            value={text}
            onChange={setTyped}
            isDisabled={isLocked}
            error={
              typed !== null && !isAddress ? 'Write a whole address, such as https://app.clio.com' : null
            }
          />
          <Button
            isDisabled={typed === null || typed === value || !isAddress}
            onPress={() => void onChange({ pmsBaseUrl: text }).then((ok) => ok && setTyped(null))}
          >
            Save
          </Button>
        </div>
      }
    >
      {isLocked ? 'Sign out to change it.' : 'Where the firm’s PMS answers.'}
    </SettingRow>
  );
}

/** Matters, people and codes come from the PMS and work offline from this cache (contract 25). */
function CacheAges() {
  const reference = useReference();
  const now = useNow();
  if (!reference) return null;
  const age = (at: string | null) => (at === null ? 'never read' : `read ${formatAge(at, now)}`);
  return (
    <dl aria-label="Cached from the PMS" className="pt-2">
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
