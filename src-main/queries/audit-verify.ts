import type { CallOutput } from '../../shared/ipc/contract';
import type { Step } from '../step';
import { auditCount, auditEnd, type ChainPosition, verifyChain } from '../store/audit';
import type { StoreContext } from '../store/database';

/** Links per slice, and how long slices follow each other before everything else has its turn: well within a frame. */
const slice = 50;
const turnMs = 5;

/**
 * Walks the whole audit chain in slices, letting other work in between them.
 * @param step is told how far it is, and may stop it
 */
export async function auditVerify(store: StoreContext, step: Step): Promise<CallOutput<'auditVerify'>> {
  const { clock } = store;
  let position: ChainPosition | null = null;
  let turn = clock.monotonic();
  for (;;) {
    const walked = verifyChain(store, position, slice);
    if (walked.brokenAt !== null) {
      const words = `The chain does not hold at event ${walked.brokenAt}: it or one before it was changed or removed by other means than Daybook.`;
      return { ok: false, events: auditCount(store), brokenAt: walked.brokenAt, words };
    }
    position = walked.position;
    if (walked.finished) break;
    if (clock.monotonic() - turn < turnMs) continue;
    await step(position.sequence, auditEnd(store));
    turn = clock.monotonic();
  }
  const events = position.sequence;
  return {
    ok: true,
    events,
    brokenAt: null,
    words: `All ${events} events verify, from the first to the last.`,
  };
}
