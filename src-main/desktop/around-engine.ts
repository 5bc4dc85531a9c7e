import type { MenuCommand } from '../../shared/ipc/contract';
import type { RestorableEngine } from '../restorable-engine';
import { drawAttention } from './attention';
import { systemSigns } from './attention-signs';
import type { Entrance } from './entrance';
import { followSettings } from './follow-settings';
import { openMenu } from './menu';
import { hearOutsideWishes } from './outside-wishes';
import { onPower } from './power';
import { noticeStaleSync } from './stale-sync-notice';
import { followTheme } from './theme';
import { openTray } from './tray';
import type { Windows } from './windows';

/**
 * What a desktop owes a running engine: menu, tray, theme, power, notices, and wishes from outside.
 * @param quickEntry opens the line over whatever program the person is in
 * @returns lets go of what the system would keep
 */
export function surround(
  engine: RestorableEngine,
  windows: Windows,
  { lock, lockAfter }: Entrance,
  quickEntry: () => void,
): () => void {
  const command = (asked: MenuCommand): void =>
    lock.view().isLocked ? windows.show() : windows.command(asked);
  engine.onChanged(windows.tell);
  followTheme(engine, windows.state);
  followSettings(engine, (settings) => lockAfter(settings.autoLockMinutes));
  lock.start();
  openMenu(engine, command, windows.devTools);
  const tray = openTray({ newEntry: quickEntry, run: command, show: windows.show });
  onPower({
    power: engine.power,
    woke: engine.woke,
    left: lock.left,
    unlocked: () => engine.syncSoon('unlocked'),
  });
  noticeStaleSync(engine, () => command('go_activity'));
  drawAttention(engine, systemSigns(command));
  hearOutsideWishes((wish) => (wish === 'quick_entry' ? quickEntry() : command(wish)), windows.show);
  return () => {
    tray?.destroy();
    lock.stop();
  };
}
