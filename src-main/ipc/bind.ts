import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callNames } from '../../shared/ipc/call-names';
import type { CallName, CallResult } from '../../shared/ipc/contract';
import type { Logger } from '../ports';
import { callChannel } from './channels';

export interface Binding {
  /** Whether a call comes from our own page in the main frame of our own window. */
  isOurPage: (event: IpcMainInvokeEvent) => boolean;
  logger: Logger;
}

/** Answers one call by its name. */
export type Answer = (name: CallName, input: unknown) => Promise<CallResult<unknown>>;
export type AnswerBy = (answer: Answer) => void;

/**
 * Binds every call of the contract, without its schemas: they are read after the window is there.
 * @returns to be told who answers; what is called before waits
 */
export function bindContract({ isOurPage, logger }: Binding): AnswerBy {
  const answerer = Promise.withResolvers<Answer>();
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, input: unknown): Promise<CallResult<unknown>> => {
      if (isOurPage(event)) return (await answerer.promise)(name, input);
      logger.warn('call from a stranger refused', { call: name });
      return { ok: false, error: { code: 'not_allowed', message: 'Not allowed', field: null } };
    });
  }
  return answerer.resolve;
}
