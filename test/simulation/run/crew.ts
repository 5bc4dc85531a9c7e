import { type ChildProcess, fork } from 'node:child_process';
import { type Played, unplayed } from './played';
import type { SeedOptions } from './seed-result';

/** One process of a build that plays seeds, one after the other. */
export type Player = {
  /** A process that ends or hangs is a failure of the seed that it played; the next seed gets a new one. */
  play(options: SeedOptions): Promise<Played>;
  /** Lets the process go. */
  leave(): void;
};

/** @param build the path of a built worker (bundle.ts) */
export function playerOf(build: string): Player {
  let child: ChildProcess | null = null;
  return {
    async play(options) {
      child ??= fork(build, {
        serialization: 'advanced',
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // Built already: it needs none of what runs our sources.
        execArgv: ['--enable-source-maps'],
      });
      const played = await playOne(child, options);
      if (child.exitCode !== null || child.killed) child = null;
      return played;
    },
    leave() {
      if (child?.connected === true) child.disconnect();
      child = null;
    },
  };
}

/**
 * Plays seeds in so many processes of one build, in their order as far as processes go, and tells each when it was played.
 * @param told returns false to stop: no further seed begins
 */
export async function playAll(
  build: string,
  seeds: Iterable<SeedOptions>,
  jobs: number,
  told: (played: Played) => boolean | Promise<boolean>,
): Promise<void> {
  const left = seeds[Symbol.iterator]();
  let goesOn = true;
  const work = async (): Promise<void> => {
    const player = playerOf(build);
    try {
      while (goesOn) {
        const next = left.next();
        if (next.done === true) return;
        if (!(await told(await player.play(next.value)))) goesOn = false;
      }
    } finally {
      player.leave();
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

/** A seed takes a fraction of a second; one that takes this long will never end. */
const patienceMs = 120_000;

function playOne(child: ChildProcess, options: SeedOptions): Promise<Played> {
  return new Promise((resolve) => {
    const done = (played: Played): void => {
      clearTimeout(timer);
      child.off('message', done);
      child.off('exit', ended);
      resolve(played);
    };
    const ended = (code: number | null): void =>
      done(unplayed(options, `the process ended with ${code ?? 'a signal'}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      done(unplayed(options, `it did not end within ${patienceMs / 1000} s`));
    }, patienceMs);
    child.on('message', done);
    child.on('exit', ended);
    child.send(options);
  });
}
