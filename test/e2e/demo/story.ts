/** What is said while the demo plays, and what was checked on the way: in the end, one table. */

export type Row = {
  readonly step: string;
  readonly what: string;
  readonly held: boolean;
  readonly detail: string;
};

export type Story = {
  /** A heading: what happens now. */
  chapter(title: string): void;
  /** What is seen or done, in a sentence. */
  say(words: string): void;
  /** Something that must hold; the demo goes on, and fails at its end. */
  check(what: string, held: boolean, detail?: string): void;
  rows(): readonly Row[];
};

export function tellStory(write: (line: string) => void = console.log): Story {
  const rows: Row[] = [];
  let step = '';
  const started = performance.now();
  return {
    chapter(title) {
      step = title;
      write(`\n[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${title}`);
    },
    say: (words) => write(`        ${words}`),
    check(what, held, detail = '') {
      rows.push({ step, what, held, detail });
      write(`   ${held ? 'ok  ' : 'FAIL'} ${what}${detail ? `: ${detail}` : ''}`);
    },
    rows: () => rows,
  };
}

/** The table of all that was checked, as wide as its words. */
export function tableOf(rows: readonly Row[]): string {
  const stepWidth = Math.max(...rows.map(({ step }) => step.length), 4);
  const whatWidth = Math.max(...rows.map(({ what }) => what.length), 4);
  const line = (step: string, what: string, held: string, detail: string) =>
    `${step.padEnd(stepWidth)}  ${what.padEnd(whatWidth)}  ${held.padEnd(6)}  ${detail}`.trimEnd();
  let previous = '';
  const body = rows.map(({ step, what, held, detail }) => {
    const shown = step === previous ? '' : step;
    previous = step;
    return line(shown, what, held ? 'held' : 'BROKEN', detail);
  });
  return [line('step', 'what', 'result', 'seen'), '-'.repeat(stepWidth + whatWidth + 20), ...body].join('\n');
}
