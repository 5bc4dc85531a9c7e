import type { HistoryEvent } from '../../helpers/promises/history';

/** What happened, as it happens, and which rare situations were met on the way. */
export type Recorder = {
  readonly history: HistoryEvent[];
  readonly probes: Map<string, number>;
  /** What went wrong in the engine itself, in words without content: each is a finding. */
  readonly troubles: string[];
  record(event: HistoryEvent): void;
  /** A named rare situation was really met. */
  probe(name: string): void;
  trouble(words: string): void;
  /** Where content stood in a log. */
  readonly leaks: string[];
  nextRequest(): number;
};

export function newRecorder(): Recorder {
  const history: HistoryEvent[] = [];
  const probes = new Map<string, number>();
  const troubles: string[] = [];
  const leaks: string[] = [];
  let requests = 0;
  return {
    history,
    probes,
    troubles,
    leaks,
    record: (event) => {
      history.push(event);
    },
    probe: (name) => {
      probes.set(name, (probes.get(name) ?? 0) + 1);
    },
    trouble: (words) => {
      troubles.push(words);
    },
    nextRequest() {
      requests += 1;
      return requests;
    },
  };
}
