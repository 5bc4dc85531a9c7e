import { app, type IpcMainInvokeEvent, session, type WebContents } from 'electron';
import { pageOrigin } from './page-scheme';

/**
 * Closes the doors that a desktop app for court doesn't need: no page leaves our own, no window opens another, no
 * web view, no permission (camera, location, notifications, devices) is ever granted, nothing is downloaded.
 */
export function hardenAllContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // The page's policy knows nothing of WebRTC, which would ask any server for this machine's address.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** To be called when the app is ready: sessions don't exist before. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Files are written by main, where a person chose; a page can have none put anywhere.
  defaultSession.on('will-download', (event) => event.preventDefault());
  // Dictionaries would be fetched from the network; a court's laptop asks nobody.
  defaultSession.setSpellCheckerEnabled(false);
}

/** Whether a call comes from our own page in the main frame of one of our windows. */
export function isFromPage(
  { sender, senderFrame }: IpcMainInvokeEvent,
  pages: readonly (WebContents | null)[],
): boolean {
  if (!pages.includes(sender) || senderFrame === null) return false;
  return senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

function isOurs(url: string): boolean {
  return url === pageOrigin || url.startsWith(`${pageOrigin}/`);
}
