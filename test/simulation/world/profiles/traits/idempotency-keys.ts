import type { HttpAnswer } from '../../../../../src-main/ports';
import { activityAsk, refusal, type Trait, userOf } from './layer';

type Remembered = {
  readonly userId: number;
  readonly body: string | null;
  readonly answer: HttpAnswer;
  readonly atMs: number;
};

/**
 * A create with an `Idempotency-Key` makes one record however often it arrives, for as long as the key is remembered: the
 * later ones get the first one's answer, as it was then. The same key with another body is refused. Only what was made is
 * remembered; a refusal may be tried again.
 */
export function idempotencyKeys(seconds: number): Trait {
  return (below) => {
    const known = new Map<string, Remembered>();
    return {
      ...below,
      handle(request) {
        const ask = activityAsk(request);
        const key = request.headers['idempotency-key'];
        if (ask?.method !== 'POST' || key === undefined) return below.handle(request);
        const userId = userOf(below, request);
        const before = known.get(key);
        const isRemembered = before !== undefined && below.clock() - before.atMs < seconds * 1000;
        if (isRemembered && userId === before.userId) {
          return before.body === request.body
            ? before.answer
            : refusal(409, 'KeyReused', 'The idempotency key was used with another body');
        }
        const answer = below.handle(request);
        if (answer.status === 201 && userId !== null) {
          known.set(key, { userId, body: request.body, answer, atMs: below.clock() });
        }
        return answer;
      },
    };
  };
}
