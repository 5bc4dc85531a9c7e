/** Files that are being written: whoever closes the engine waits for them. */
export type UnderWay = {
  /** Counts a piece of work until it ends, well or not, and hands it on. */
  following<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  atRest(): Promise<void>;
};

export function workUnderWay(): UnderWay {
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    following(work) {
      underWay = Promise.allSettled([underWay, work]);
      return work;
    },
    async atRest() {
      await underWay;
    },
  };
}
