import { z } from 'zod';

/**
 * A work date: the plain calendar day on which work was done, in the timekeeper's own zone.
 * It carries no time and no zone, since a PMS bills days, not instants ("2026-11-18").
 */
export const WorkDate = z.iso.date();
export type WorkDate = z.infer<typeof WorkDate>;

/** An instant in UTC, ISO 8601 with milliseconds and `Z` ("2026-11-18T15:04:05.000Z"). */
export const Instant = z.iso.datetime({ offset: false });
export type Instant = z.infer<typeof Instant>;

/** An IANA time zone name ("America/New_York"). */
export const ZoneName = z.string().min(1).max(64);
export type ZoneName = z.infer<typeof ZoneName>;
