import { z } from 'zod';
import { RemoteId } from '../../domain/id';
import { custodyReasons, custodyStates } from '../../sync/custody';

export const Custody = z.strictObject({
  state: z.enum(custodyStates),
  /** Why it is here and not on the PMS: always said (P1, P5). Null only for `on_pms`. */
  reason: z.enum(custodyReasons).nullable(),
  /** The reason in a sentence, for people. */
  words: z.string(),
  remoteId: RemoteId.nullable(),
  onBill: z.boolean(),
});
export type Custody = z.infer<typeof Custody>;
