/** An entry as an audit event holds it. */
export type Image = {
  readonly id: string;
  readonly matterId: string | null;
  readonly workDate: string;
  readonly narrative: string;
  readonly workedSeconds: number;
  readonly taskCode: string | null;
  readonly activityCode: string | null;
  readonly billing: string;
  readonly revision: number;
  readonly deletedAt: string | null;
};

/** The entry in a before or after of an event, by itself or beside other things; null where it tells of something else. */
export function imageOf(told: unknown): Image | null {
  if (typeof told !== 'object' || told === null) return null;
  if ('entry' in told) return imageOf(told.entry);
  return 'workedSeconds' in told && 'narrative' in told && 'revision' in told ? (told as Image) : null;
}
