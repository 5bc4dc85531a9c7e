import { useState } from 'react';
import { useMinute } from '../../state/clock';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { words } from '../../words';
import { commands } from '../commands/commands';
import { RecoveryDialog } from './recovery-dialog';

const said = words.security;
const place = 'recovery-reminder';
/** Who says *later* is left in peace for two weeks. */
const peaceMs = 14 * 86_400_000;

/** What an encrypted store still wants of a person: a way back in, and that nothing of before lies in the clear. */
export function SecurityBanners() {
  const security = useQuery('securityGet', {}).data;
  const plain = useQuery('plainGet', {}).data;
  const later = useQuery('keptGet', { place });
  const now = useMinute();
  const [isMaking, setMaking] = useState(false);
  const { data: kept } = later;
  const until = Number(kept?.value ?? 0);
  // A clock that went wrong must not silence it for years.
  const isInPeace = kept === undefined || (now < until && until - now <= peaceMs);
  const wantsKey =
    security?.state === 'encrypted' &&
    security.since !== null &&
    security.recovery === null &&
    security.firm === null;
  const onLater = async (): Promise<void> => {
    await runCommand('keptSet', { place, value: String(now + peaceMs) });
    later.retry();
  };
  return (
    <>
      {plain !== undefined && plain.files.length > 0 ? (
        <Banner
          tone="warn"
          actions={
            <Button size="small" onPress={commands.go_settings}>
              {words.app.openSettings}
            </Button>
          }
        >
          {said.plainBanner(plain.files.length)}
        </Banner>
      ) : null}
      {wantsKey && !isInPeace ? (
        <Banner
          actions={
            <>
              <Button size="small" variant="quiet" onPress={() => void onLater()}>
                {said.later}
              </Button>
              <Button size="small" onPress={() => setMaking(true)}>
                {said.makeRecoveryKey}
              </Button>
            </>
          }
        >
          {said.recoveryReminder}
        </Banner>
      ) : null}
      {isMaking ? <RecoveryDialog onClose={() => setMaking(false)} /> : null}
    </>
  );
}
