import type { HttpRequest } from '../../../src-main/ports';

/** One stretch of ten seconds before the vendor's door. */
export type Stretch = { requests: number; refused: number; delivered: number };

export type Tally = {
  readonly stretches: readonly Stretch[];
  count(now: number, status: number, request: Pick<HttpRequest, 'method'>): void;
  total(): Stretch;
};

const stretchMs = 10_000;

export function tallyFrom(start: number): Tally {
  const stretches: Stretch[] = [];
  return {
    stretches,
    count(now, status, { method }) {
      const at = Math.floor((now - start) / stretchMs);
      while (stretches.length <= at) stretches.push({ requests: 0, refused: 0, delivered: 0 });
      const stretch = stretches[at];
      if (stretch === undefined) return;
      stretch.requests += 1;
      if (status === 429) stretch.refused += 1;
      if (method === 'POST' && status === 201) stretch.delivered += 1;
    },
    total: () => sumOf(stretches),
  };
}

export function sumOf(stretches: readonly Stretch[]): Stretch {
  const sum = { requests: 0, refused: 0, delivered: 0 };
  for (const one of stretches) {
    sum.requests += one.requests;
    sum.refused += one.refused;
    sum.delivered += one.delivered;
  }
  return sum;
}
