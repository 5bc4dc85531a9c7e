import type { StatusView } from '../../shared/ipc/views';
import { MissingAnswers } from '../features/activity/missing-list';
import { commands } from '../features/commands/commands';
import { WorkProgress } from '../features/files/work-progress';
import { SecurityBanners } from '../features/security/security-banners';
import { RebuildBanner } from '../features/settings/moving/rebuild-rows';
import { RecoveryBanner } from '../features/timers/recovery-banner';
import { TimeQuestions } from '../features/timers/time-questions';
import { SampleBanner } from '../features/welcome/sample-banner';
import { SignInButton } from '../features/welcome/sign-in-button';
import { asSentence } from '../state/format';
import { useQuery } from '../state/use-query';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Strong } from '../ui/text';
import { words } from '../words';
import { HotkeyBanner } from './hotkey-banner';
import { SettingsBanner } from './settings-banner';

/** What needs a person and must not scroll away (P5): damage, a stale sync, vanished records, a timer after a crash. */
export function Banners() {
  const { data: status, error, retry } = useQuery('statusGet', {});
  const settings = useQuery('settingsGet', {});
  if (error && !status) {
    return (
      <Banner
        tone="danger"
        actions={
          <Button
            size="small"
            onPress={() => {
              retry();
              settings.retry();
            }}
          >
            {words.app.tryAgain}
          </Button>
        }
      >
        {error.message}
      </Banner>
    );
  }
  if (!status) return null;
  return (
    <>
      <SampleBanner />
      {status.storeWords ? <Banner tone="danger">{status.storeWords}</Banner> : null}
      <RebuildBanner pmsName={status.pmsName} />
      <SecurityBanners />
      {status.staleSync ? <StaleSync stale={status.staleSync} /> : null}
      {status.alert ? <SettingsBanner>{status.alert}</SettingsBanner> : null}
      {status.backupWords ? <SettingsBanner>{status.backupWords}</SettingsBanner> : null}
      {isSigningInAskedFor(status) ? (
        <SignedOut pmsName={status.pmsName} isKnown={status.person === 'from_pms'} />
      ) : null}
      {status.missingQuestion ? <MissingQuestion words={status.missingQuestion.words} /> : null}
      <WorkProgress className="px-4 py-1.5" />
      <HotkeyBanner />
      <RecoveryBanner />
      <TimeQuestions />
    </>
  );
}

/** P5: hours without a good sync although something answers. It goes by itself with the next sync that goes through. */
function StaleSync({ stale }: { stale: NonNullable<StatusView['staleSync']> }) {
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button size="small" variant="quiet" onPress={commands.go_activity}>
            {words.app.openActivity}
          </Button>
          <Button size="small" onPress={commands.sync_now}>
            {words.app.tryNow}
          </Button>
        </>
      }
    >
      <Strong>{stale.words}</Strong> {asSentence(stale.reason)} {stale.whatToDo}
    </Banner>
  );
}

/**
 * Whoever was signed in is asked back; whoever never was is asked by the welcome, and here once there is work that it could
 * carry; whoever chose to work on this laptop alone is not asked.
 */
function isSigningInAskedFor({ person, connection, safe }: StatusView): boolean {
  if (person === 'from_pms') return connection === 'signed_out';
  return person === 'unknown' && safe > 0;
}

/** Contract 16: signing in is asked for once; local work never stops for it. */
function SignedOut({ pmsName, isKnown }: { pmsName: string; isKnown: boolean }) {
  return (
    <Banner actions={<SignInButton size="small" label={words.app.signIn} />}>
      {isKnown ? words.app.youAreSignedOut(pmsName) : words.app.signInToToBring(pmsName)}
    </Banner>
  );
}

/** Contract 6: records that vanished in numbers are one question to a person, never a silent delete. */
function MissingQuestion({ words: text }: { words: string }) {
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button size="small" variant="quiet" onPress={commands.go_activity}>
            {words.app.showThem}
          </Button>
          <MissingAnswers words={text} />
        </>
      }
    >
      {text}
    </Banner>
  );
}
