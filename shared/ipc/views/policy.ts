import { z } from 'zod';
import { FirmRole, PolicySetting } from '../../policy/policy';
import { Rights } from '../../policy/rights';

/** Why something can't be done here, in a sentence; null: it can. */
const Why = z.string().nullable();

/** What the firm settled, as far as the person of this laptop meets it. */
export const PolicyView = z.strictObject({
  /** Where the policy came from; null: the firm set none. */
  source: z.string().nullable(),
  problems: z.array(z.strictObject({ place: z.string(), message: z.string() })),
  role: FirmRole,
  /** Why a setting can't be changed here. */
  held: z.record(PolicySetting, Why),
  /** Why the person doesn't hold a right, naming who does. */
  rights: z.record(Rights.keyof(), Why),
});
export type PolicyView = z.infer<typeof PolicyView>;
