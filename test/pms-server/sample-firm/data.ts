import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The sample firm as it lies in `resources/`, read and checked once. Everything in it is invented. */

const Initials = z.string().regex(/^[A-Z]{2}$/);

const Firm = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  roundingMinutes: z.int(),
  enabledCodeSets: z.array(z.string()),
  /** Activity descriptions of the firm's own, beside UTBMS; `rate` in dollars, null for the timekeeper's. */
  activities: z.array(
    z.strictObject({ name: z.string(), category: z.enum(['hourly', 'flat']), rate: z.number().nullable() }),
  ),
  timekeepers: z.array(
    z.strictObject({
      initials: Initials,
      firstName: z.string(),
      lastName: z.string(),
      title: z.enum(['Partner', 'Associate', 'Paralegal']),
      /** Dollars an hour. */
      rate: z.number(),
      email: z.email(),
      roles: z.array(z.string()),
    }),
  ),
});

const Clients = z.array(
  z.strictObject({
    number: z.string(),
    name: z.string(),
    type: z.enum(['Company', 'Person']),
    email: z.email(),
    ledesId: z.string().nullable(),
    requireUtbms: z.boolean(),
  }),
);

const Matters = z.array(
  z.strictObject({
    number: z.string(),
    caption: z.string(),
    area: z.string(),
    responsible: Initials,
    status: z.enum(['Open', 'Pending', 'Closed']),
    billing: z.enum(['hourly', 'flat', 'contingency']),
    requireUtbms: z.boolean(),
    /** Dollars an hour on this matter, by timekeeper, where they differ from the timekeeper's own. */
    rates: z.record(Initials, z.number()),
  }),
);

const Narratives = z.strictObject({
  about: z.string(),
  templates: z.array(
    z.strictObject({
      area: z.string(),
      roles: z.string(),
      task: z.string(),
      activity: z.string(),
      hours: z.tuple([z.number(), z.number()]),
      text: z.string(),
    }),
  ),
  words: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  nonBillable: z.array(z.string()),
  expenses: z.array(
    z.strictObject({ code: z.string(), note: z.string(), amount: z.tuple([z.number(), z.number()]) }),
  ),
});

const Scene = z.strictObject({ matter: z.string(), about: z.string() });
const Scenario = z.strictObject({
  signedInAs: z.email(),
  colleague: z.email(),
  hearing: Scene,
  closedWhileInCourt: Scene,
});

const Codes = z.object({
  codes: z.array(
    z.strictObject({
      set: z.string(),
      code: z.string(),
      kind: z.enum(['phase', 'task', 'activity', 'expense']),
      parent: z.string().nullable(),
      name: z.string(),
    }),
  ),
});

export type SampleFirmData = {
  readonly firm: z.infer<typeof Firm>;
  readonly clients: z.infer<typeof Clients>;
  readonly matters: z.infer<typeof Matters>;
  readonly narratives: z.infer<typeof Narratives>;
  readonly scenario: z.infer<typeof Scenario>;
  readonly codes: z.infer<typeof Codes>['codes'];
};

export type Scenario = z.infer<typeof Scenario>;

const resources = fileURLToPath(new URL('../../../resources/', import.meta.url));

/** Throws where a file is missing or does not fit its schema: the firm is part of the project. */
export function loadSampleFirm(folder = resources): SampleFirmData {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  return {
    firm: Firm.parse(read('sample-firm/firm.json')),
    clients: Clients.parse(read('sample-firm/clients.json')),
    matters: Matters.parse(read('sample-firm/matters.json')),
    narratives: Narratives.parse(read('sample-firm/narratives.json')),
    scenario: Scenario.parse(read('sample-firm/scenario.json')),
    codes: Codes.parse(read('utbms/codes.json')).codes,
  };
}
