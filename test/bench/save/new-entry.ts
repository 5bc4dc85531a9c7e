import type { CallParsed } from '../../../shared/ipc/contract';
import { systemIds } from '../../../src-main/providers/ids';
import { randomOf } from '../../helpers/random';
import { benchToday } from '../bench-store';
import { firmId } from '../firm/fill-firm';
import { type FirmPlan, firmSeed } from '../firm/firm-plan';
import { narrativeOf } from '../firm/narrative';

/** Draws what somebody types into the quick entry line, as the screen sends it. */
export function newEntries(plan: FirmPlan): () => CallParsed<'entryCreate'> {
  const random = randomOf(firmSeed + 1);
  return () => ({
    requestId: systemIds.uuid(),
    patch: {
      matterId: firmId.matter(random(plan.matters)),
      workDate: benchToday,
      workedSeconds: 360 * (1 + random(20)),
      narrative: narrativeOf(random),
      taskCode: 'L350',
      activityCode: 'A103',
    },
    rawText: null,
    source: 'quick_entry',
    temporaryMatterName: null,
  });
}
