/** One thing looked at for a promise: what it was, whether it held, and where it did not. */
export type Finding = {
  readonly promise: 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7';
  readonly what: string;
  readonly looked: number;
  /** Ids and short reasons, never narratives. Empty: it held. */
  readonly broken: readonly string[];
};

export function finding(
  promise: Finding['promise'],
  what: string,
  looked: number,
  broken: readonly string[],
): Finding {
  return { promise, what, looked, broken };
}
