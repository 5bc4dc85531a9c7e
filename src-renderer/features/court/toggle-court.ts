import { announce } from '../../state/announcer';
import { asFailure, call } from '../../state/call';
import { showToast } from '../../state/toasts';
import { words } from '../../words';

/** One key in, the same key out. Nothing is said on the way in. */
export async function toggleCourt(): Promise<void> {
  try {
    const { since } = await call('courtGet', {});
    await call('courtSet', { on: since === null });
    if (since !== null) announce(words.court.courtModeEnded);
  } catch (thrown) {
    showToast({ text: asFailure(thrown).message, tone: 'danger' });
  }
}
