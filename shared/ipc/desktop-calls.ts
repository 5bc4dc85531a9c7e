import { z } from 'zod';
import { call, nothing } from './call';

/** What the desktop gave to the app and what it did not. */
export const DesktopView = z.strictObject({
  /** The key that opens quick entry from any program; `isHeld` false: another program has it. */
  hotkey: z.strictObject({ keys: z.string().nullable(), isHeld: z.boolean() }),
  /** This is the sample firm, in a folder of its own. */
  isSample: z.boolean(),
  /**
   * A LEDES file that the system handed over waits for `fileChoose` with `ledes_in`, which takes it instead of asking: the how
   * manieth it is since the start; 0: none waits.
   */
  ledesWaits: z.int().min(0),
});
export type DesktopView = z.infer<typeof DesktopView>;

/** What the small window asks of its frame. */
export const QuickWindowAsk = z.discriminatedUnion('ask', [
  /** As high as what stands in it, in CSS px. */
  z.strictObject({ ask: z.literal('fit'), height: z.int().min(0).max(10_000) }),
  z.strictObject({ ask: z.literal('close') }),
]);
export type QuickWindowAsk = z.infer<typeof QuickWindowAsk>;

/** Where a newer version stands. */
export const UpdateView = z.strictObject({
  step: z.enum(['off', 'up_to_date', 'refuse', 'download', 'wait', 'back_up', 'install']),
  why: z
    .enum(['policy', 'not_equipped', 'not_signed', 'not_newer', 'too_early', 'court', 'timer', 'review'])
    .nullable(),
  /** The version that is offered; null: none. */
  version: z.string().nullable(),
  /** The last look found no server, or could not fetch. */
  failed: z.boolean(),
});
export type UpdateView = z.infer<typeof UpdateView>;

/** A package that this build is made of. */
export const Licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Its short name ("MIT"). */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof Licence>;

/** Calls that the desktop itself answers, not the engine. */
export const desktopCalls = {
  desktopGet: call(nothing, DesktopView),
  /** Stops waiting for the browser, where a sign-in does. */
  signInStop: call(nothing, nothing),
  quickWindow: call(QuickWindowAsk, nothing),
  /** Starts Daybook again in the sample firm, which is made where it is not there yet. */
  sampleOpen: call(nothing, nothing),
  /** Starts Daybook again in the person's own work, and deletes the sample firm where that is asked for. */
  sampleLeave: call(z.strictObject({ andDelete: z.boolean() }), nothing),
  licencesGet: call(nothing, z.array(Licence)),
  updateGet: call(nothing, UpdateView),
  /** Looks for a newer version now, and fetches it where it may be taken. */
  updateLook: call(nothing, UpdateView),
  /** Backs up what is on this laptop alone, then ends the app and installs; says what it waits for where it may not yet. */
  updateInstall: call(nothing, UpdateView),
  /** The page tells that somebody is in the middle of a review, or has left it. */
  reviewOpen: call(z.strictObject({ isOpen: z.boolean() }), nothing),
};
