import { z } from 'zod';
import { call, nothing } from './call';

/** What the desktop gave to the app and what it did not. */
export const DesktopView = z.strictObject({
  /** The key that opens quick entry from any program; `isHeld` false: another program has it. */
  hotkey: z.strictObject({ keys: z.string().nullable(), isHeld: z.boolean() }),
});
export type DesktopView = z.infer<typeof DesktopView>;

/** What the small window asks of its frame. */
export const QuickWindowAsk = z.discriminatedUnion('ask', [
  /** As high as what stands in it, in CSS px. */
  z.strictObject({ ask: z.literal('fit'), height: z.int().min(0).max(10_000) }),
  z.strictObject({ ask: z.literal('close') }),
]);
export type QuickWindowAsk = z.infer<typeof QuickWindowAsk>;

/** Calls that the desktop itself answers, not the engine. */
export const desktopCalls = {
  desktopGet: call(nothing, DesktopView),
  /** Stops waiting for the browser, where a sign-in does. */
  signInStop: call(nothing, nothing),
  quickWindow: call(QuickWindowAsk, nothing),
};
