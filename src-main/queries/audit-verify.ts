import type { CallOutput } from '../../shared/ipc/contract';
import { auditCount, type ChainPosition, verifyChain } from '../store/audit';
import type { StoreContext } from '../store/database';

/** Links per slice: short enough that typing is not felt to stop. */
const slice = 500;

/** Walks the whole audit chain in slices, letting other work in between them. */
export async function auditVerify(store: StoreContext): Promise<CallOutput<'auditVerify'>> {
  let position: ChainPosition | null = null;
  for (;;) {
    const step = verifyChain(store, position, slice);
    if (step.brokenAt !== null) {
      const words = `The chain does not hold at event ${step.brokenAt}: it or one before it was changed or removed by other means than Daybook.`;
      return { ok: false, events: auditCount(store), brokenAt: step.brokenAt, words };
    }
    position = step.position;
    if (step.finished) break;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const events = position.sequence;
  return {
    ok: true,
    events,
    brokenAt: null,
    words: `All ${events} events verify, from the first to the last.`,
  };
}
