import { z } from 'zod';
import { call, nothing } from './call';

export const LockView = z.strictObject({
  isLocked: z.boolean(),
  /** Without one there is no lock: nothing could be asked to open it. */
  hasPassphrase: z.boolean(),
  /** So many seconds no passphrase is tried: somebody has guessed wrong too often. */
  waitSeconds: z.int().min(0),
});
export type LockView = z.infer<typeof LockView>;

/** Daybook locked while it runs: timers go on, what was typed stays, and no network is needed to open it. */
export const lockCalls = {
  lockGet: call(nothing, LockView),
  lockNow: call(nothing, LockView),
  lockOpen: call(z.strictObject({ passphrase: z.string().min(1).max(20_000) }), LockView),
};
