import { z } from 'zod';
import { Id } from '../../domain/id';
import { Client, Matter, MatterRate, Timekeeper, UtbmsCode } from '../../domain/reference';
import { Timer } from '../../domain/timer';
import { Currency } from '../../money/money';
import { RateCard } from '../../money/rate-card';
import { Instant } from '../../time/work-date';

export const ReferenceView = z.strictObject({
  matters: z.array(Matter),
  clients: z.array(Client),
  timekeepers: z.array(Timekeeper),
  codes: z.array(UtbmsCode),
  rates: z.array(MatterRate),
  /** The firm's own, in the order in which they were made: they give the rate where the PMS has none. */
  rateCards: z.array(RateCard),
  /** By which class clients know a timekeeper, as it was said here; client null: all that say nothing else. */
  classes: z.array(z.strictObject({ timekeeperId: Id, clientId: Id.nullable(), classCode: z.string() })),
  recentMatterIds: z.array(Id),
  /** Age of the cache: when each collection was last read whole; null: never. */
  readAt: z.strictObject({
    matters: Instant.nullable(),
    timekeepers: Instant.nullable(),
    codes: Instant.nullable(),
  }),
  meId: Id.nullable(),
  currency: Currency,
  /** Clients that are billed in another. */
  clientCurrencies: z.array(z.strictObject({ clientId: Id, currency: Currency })),
  /** Matters that are billed in another currency than their client. */
  matterCurrencies: z.array(z.strictObject({ matterId: Id, currency: Currency })),
});
export type ReferenceView = z.infer<typeof ReferenceView>;

export const TimerView = z.strictObject({
  timer: Timer,
  running: z.boolean(),
  elapsedSeconds: z.int(),
  matterNumber: z.string(),
  matterName: z.string(),
});
export type TimerView = z.infer<typeof TimerView>;
