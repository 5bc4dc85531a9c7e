import type { WebContents } from 'electron';
import type { MenuCommand, Topic } from '../../shared/ipc/contract';
import { changedChannel, menuChannel } from './channels';

/** Tells the page which of its queries to read again. */
export function tellChanged(page: WebContents, topics: Topic[]): void {
  if (!page.isDestroyed()) page.send(changedChannel, topics);
}

/** Passes on what a menu, a shortcut or the tray asks for. */
export function tellMenuCommand(page: WebContents, command: MenuCommand): void {
  if (!page.isDestroyed()) page.send(menuChannel, command);
}
