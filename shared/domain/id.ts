import { z } from 'zod';

/** Our own id of anything: a UUIDv7, made on this laptop and never by the PMS. */
export const Id = z.guid();
export type Id = z.infer<typeof Id>;

/** The PMS's id of a record, kept as text whatever the vendor's type ("4710234"). */
export const RemoteId = z.string().min(1).max(100);
export type RemoteId = z.infer<typeof RemoteId>;
