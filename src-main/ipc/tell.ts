import type { WebContents } from 'electron';
import type { MenuCommand, Topic } from '../../shared/ipc/contract';
import { changedChannel, menuChannel } from './channels';

/** Tells the page which of its queries to read again; without a page nobody needs to know. */
export function tellChanged(page: WebContents | null, topics: readonly Topic[]): void {
  page?.send(changedChannel, topics);
}

/** Passes on what a menu, a shortcut or the tray asks for. */
export function tellMenuCommand(page: WebContents | null, command: MenuCommand): void {
  page?.send(menuChannel, command);
}
