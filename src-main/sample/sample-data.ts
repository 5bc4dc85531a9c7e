import { z } from 'zod';
import insurer from '../../resources/guidelines/insurer.json';
import strictCorporate from '../../resources/guidelines/strict-corporate.json';
import ownFirm from '../../resources/sample-firm/own-firm.json';
import { Role } from '../../shared/domain/reference';
import { Currency } from '../../shared/money/money';

const ruleSets = { insurer, strictCorporate } as const;
const daysAgo = z.int().min(0).max(60);
/** In the major unit ("525" is $525.00). */
const amount = z.number().positive();

const SampleData = z.strictObject({
  about: z.string(),
  person: z.strictObject({ name: z.string(), role: Role }),
  currency: Currency,
  /** Per hour. */
  rate: amount,
  guidelines: z.array(
    z.strictObject({ ruleSet: z.enum(['insurer', 'strictCorporate']), client: z.string() }),
  ),
  phrases: z.array(z.strictObject({ trigger: z.string(), words: z.string() })),
  nicknames: z.array(z.strictObject({ trigger: z.string(), matter: z.string() })),
  expenses: z.array(
    z.strictObject({ daysAgo, matter: z.string(), code: z.string(), amount, description: z.string() }),
  ),
  matters: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      client: z.string(),
      requireUtbms: z.boolean(),
      /** The person's rate on it; null: the usual one. */
      rate: amount.nullable(),
    }),
  ),
  entries: z.array(
    z.strictObject({
      daysAgo,
      matter: z.string(),
      hours: z.number().positive(),
      narrative: z.string(),
      task: z.string().nullable(),
      activity: z.string().nullable(),
    }),
  ),
});

/** What the sample firm is filled with. */
export function sampleData() {
  const { guidelines, ...rest } = SampleData.parse(ownFirm);
  return {
    ...rest,
    guidelines: guidelines.map(({ ruleSet, client }) => ({ ruleSet: ruleSets[ruleSet], client })),
  };
}
