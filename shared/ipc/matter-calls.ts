import { z } from 'zod';
import { Id } from '../domain/id';
import { call, nothing } from './call';
import { MatterDetail, MatterRow, MatterSum } from './views/matters';

/** Matters with what is derived of them. Which there are, and their names, is the reference data's. */
export const matterCalls = {
  /** What is unbilled, the largest first. */
  matterSums: call(nothing, z.strictObject({ sums: z.array(MatterSum) })),
  /** In the order asked; unknown ones are left out. */
  matterRows: call(
    z.strictObject({ ids: z.array(Id).max(500) }),
    z.strictObject({ rows: z.array(MatterRow) }),
  ),
  matterDetail: call(z.strictObject({ id: Id }), MatterDetail),
};
