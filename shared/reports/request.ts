import { z } from 'zod';
import { Id } from '../domain/id';
import { ReportGroup, ReportKind } from './report-kinds';
import { Days } from './span';

/** Which entries a report holds; null: all. */
export const ReportFilter = Days.extend({
  clientId: Id.nullable(),
  matterId: Id.nullable(),
  timekeeperId: Id.nullable(),
});
export type ReportFilter = z.infer<typeof ReportFilter>;

export const ReportRequest = z.strictObject({
  report: ReportKind,
  group: ReportGroup,
  filter: ReportFilter,
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** A row of a report by what it stands for: an id, a code, a first day or a reason; null: entries without any. */
export const ReportRowKey = z.strictObject({ key: z.string().max(2000).nullable(), currency: z.string() });
export type ReportRowKey = z.infer<typeof ReportRowKey>;
