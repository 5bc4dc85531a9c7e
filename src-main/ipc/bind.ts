import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callNames } from '../../shared/ipc/call-names';
import type { CallName, CallResult, Handlers } from '../../shared/ipc/contract';
import type { Logger } from '../ports';
import { answer, type HandlersSoon } from './answer';
import { callChannel } from './channels';

export interface Binding {
  handlers: HandlersSoon;
  /** Those that are there before the engine is. */
  early: Partial<Handlers>;
  /** Why a call is refused while Daybook is locked; null: it is not. */
  lockedFor: (name: CallName) => string | null;
  /** Whether a call comes from our own page in the main frame of our own window. */
  isOurPage: (event: IpcMainInvokeEvent) => boolean;
  logger: Logger;
}

/** Binds every call of the contract to its handler. */
export function bindContract({ handlers, early, lockedFor, isOurPage, logger }: Binding): void {
  for (const name of callNames) {
    const soon = early[name] === undefined ? handlers : Promise.resolve(early as Handlers);
    ipcMain.handle(callChannel(name), async (event, input: unknown): Promise<CallResult<unknown>> => {
      if (isOurPage(event)) {
        const locked = lockedFor(name);
        if (locked === null) return answer(name, input, soon, logger);
        return { ok: false, error: { code: 'not_allowed', message: locked, field: null } };
      }
      logger.warn('call from a stranger refused', { call: name });
      return { ok: false, error: { code: 'not_allowed', message: 'Not allowed', field: null } };
    });
  }
}
