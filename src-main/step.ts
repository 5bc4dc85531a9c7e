import { setImmediate } from 'node:timers/promises';

/**
 * Called between two steps of a long piece of work: tells how far it is, and lets everything else be done, so that nobody
 * who types has to wait.
 * @param of null: nobody knows of how much
 * @throws EngineError 'not_allowed' where somebody stopped it
 */
export type Step = (done: number, of: number | null) => Promise<void>;

/** For work that nobody watches and nobody stops. */
export const unwatched: Step = async () => {
  await setImmediate();
};
