import { z } from 'zod';
import { RateMinor } from '../money/money';
import { Id } from './id';
import { UtbmsCodeText } from './time-entry';

/** Objects whose one source of truth is the PMS (contract 25); here they are a cache with an age. */

export const Role = z.enum(['attorney', 'paralegal', 'partner']);
export type Role = z.infer<typeof Role>;

/** The class of LEDES that a role stands for, where nobody said another one. */
export const classOfRole: Readonly<Record<Role, string>> = {
  partner: 'PARTNR',
  attorney: 'ASSOC',
  paralegal: 'PARALG',
};

export const Client = z.strictObject({ id: Id, name: z.string().min(1).max(300) });
export type Client = z.infer<typeof Client>;

export const Timekeeper = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  initials: z.string().max(8),
  email: z.string().max(320).nullable(),
  role: Role,
  rateMinor: RateMinor.nullable(),
  active: z.boolean(),
});
export type Timekeeper = z.infer<typeof Timekeeper>;

/** `temporary`: made on this laptop for work that cannot wait; it has no PMS record until a person joins it to one. */
export const MatterStatus = z.enum(['open', 'pending', 'closed', 'gone', 'temporary']);
export type MatterStatus = z.infer<typeof MatterStatus>;

export const Matter = z.strictObject({
  id: Id,
  /** The firm's number as people say it ("00231-004"); empty for a temporary matter. */
  number: z.string().max(100),
  /** The caption ("Smith v. Jones"). */
  name: z.string().min(1).max(500),
  clientId: Id.nullable(),
  status: MatterStatus,
  billingMethod: z.enum(['hourly', 'flat', 'contingency']),
  requireUtbms: z.boolean(),
  responsibleId: Id.nullable(),
});
export type Matter = z.infer<typeof Matter>;

/** The PMS's own rate for a timekeeper on a matter, where it differs from the timekeeper's. */
export const MatterRate = z.strictObject({ matterId: Id, timekeeperId: Id, rateMinor: RateMinor });
export type MatterRate = z.infer<typeof MatterRate>;

export const UtbmsKind = z.enum(['task', 'activity', 'expense']);
export type UtbmsKind = z.infer<typeof UtbmsKind>;

export const UtbmsCode = z.strictObject({
  id: Id,
  code: UtbmsCodeText,
  kind: UtbmsKind,
  setName: z.string().max(120),
  name: z.string().max(300),
});
export type UtbmsCode = z.infer<typeof UtbmsCode>;
