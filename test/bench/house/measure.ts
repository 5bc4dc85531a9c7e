/** One of the things that are timed against each other. */
export type Arm = {
  readonly name: string;
  /** One call. `at` counts the calls of this arm, so that each may ask for something else. */
  run(at: number): unknown;
  /** What has to be done before a call and is not timed. */
  before?(at: number): unknown;
};

/** Milliseconds of one call by the arm's name: one record a round, each figure the median of the round's calls. */
export type Measured = readonly Readonly<Record<string, number>>[];

export type MeasureOptions = {
  readonly rounds: number;
  /** Calls of each arm in a round; the median of them is the round's figure. */
  readonly calls: number;
  /** Calls of each arm before anything counts. */
  readonly warm?: number;
};

/**
 * Times arms against each other call by call: A B C, B C A, C A B … so that whatever else the machine does meets all of them
 * alike. What is compared is only ever of the same round.
 */
export async function measure(arms: readonly Arm[], options: MeasureOptions): Promise<Measured> {
  const { rounds, calls, warm = Math.min(calls, 20) } = options;
  let at = 0;
  const turn = async (times: Map<string, number[]> | null): Promise<void> => {
    for (let k = 0; k < arms.length; k += 1) {
      const arm = arms[(at + k) % arms.length];
      if (arm === undefined) continue;
      await arm.before?.(at);
      const took = await timed(() => arm.run(at));
      times?.get(arm.name)?.push(took);
    }
    at += 1;
  };
  for (let n = 0; n < warm; n += 1) await turn(null);
  const measured: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = new Map(arms.map(({ name }) => [name, [] as number[]]));
    for (let n = 0; n < calls; n += 1) await turn(times);
    measured.push(Object.fromEntries([...times].map(([name, of]) => [name, median(of)])));
  }
  return measured;
}

/** Milliseconds that one call takes; what answers at once is not made to wait for a turn of the event loop. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  const answer = run();
  if (answer instanceof Promise) await answer;
  return performance.now() - from;
}

/** @throws RangeError of nothing */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing');
  return (low + high) / 2;
}

/** One arm's figures, round by round. @throws RangeError where no arm has this name */
export function armOf(measured: Measured, name: string): number[] {
  return measured.map((round) => {
    const figure = round[name];
    if (figure === undefined) throw new RangeError(`Nothing was measured of ${name}`);
    return figure;
  });
}
