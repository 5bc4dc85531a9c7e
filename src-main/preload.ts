import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callNames } from '../shared/ipc/call-names';
import type { DaybookApi, MenuCommand, Topic } from '../shared/ipc/contract';
import { callChannel, changedChannel, menuChannel } from './ipc/channels';

/**
 * The whole of what the page can reach: one named method per call of the contract, and two ways to listen. No
 * channel name, no event object and no Electron value crosses.
 */
const calls = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel(name), input)]),
);

function listenOn<T>(channel: string) {
  return (listener: (value: T) => void): (() => void) => {
    const heard = (_event: IpcRendererEvent, value: T): void => listener(value);
    ipcRenderer.on(channel, heard);
    return () => void ipcRenderer.off(channel, heard);
  };
}

const api = {
  ...calls,
  onChanged: listenOn<Topic[]>(changedChannel),
  onMenuCommand: listenOn<MenuCommand>(menuChannel),
} as DaybookApi;

contextBridge.exposeInMainWorld('daybook', api);
