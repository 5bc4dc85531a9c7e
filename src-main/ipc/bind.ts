import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callNames } from '../../shared/ipc/call-names';
import type { CallResult } from '../../shared/ipc/contract';
import type { Logger } from '../ports';
import { answer, type HandlersSoon } from './answer';
import { callChannel } from './channels';

export interface Binding {
  handlers: HandlersSoon;
  /** Whether a call comes from our own page in the main frame of our own window. */
  isOurPage: (event: IpcMainInvokeEvent) => boolean;
  logger: Logger;
}

/** Binds every call of the contract to its handler. */
export function bindContract({ handlers, isOurPage, logger }: Binding): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, input: unknown): Promise<CallResult<unknown>> => {
      if (isOurPage(event)) return answer(name, input, handlers, logger);
      logger.warn('call from a stranger refused', { call: name });
      return { ok: false, error: { code: 'not_allowed', message: 'Not allowed', field: null } };
    });
  }
}
