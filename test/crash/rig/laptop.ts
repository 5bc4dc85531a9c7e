import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src-main/providers/clock';
import type { Plant } from '../../simulation/run/plant';
import { beginning, people } from '../../simulation/world/firm';
import { warmImage } from '../../simulation/world/images';
import { clio } from '../../simulation/world/profiles/clio';
import { healthy } from './bundle';
import { type Firm, openCrashFirm } from './firm';
import { type LeapClock, leapClock } from './leap-clock';
import type { ChildArguments } from './protocol';
import { type Kill, runVictim, type Testament } from './victim';

/** A laptop on a disk of its own, and the firm that it belongs to, both on one clock. */
export type Laptop = {
  readonly file: string;
  readonly folder: string;
  readonly firm: Firm;
  readonly clock: LeapClock;
  /** Starts the app in a process of its own, which dies. */
  live(life: Pick<ChildArguments, 'seed' | 'mode' | 'dieAt'>, kill?: Kill): Promise<Testament>;
  /** Removes everything. */
  close(): Promise<void>;
};

/**
 * A laptop that is signed in and has pulled the firm.
 * @param unruly see `FirmOptions`
 * @param plants bugs in the app that runs on it
 */
export async function warmLaptop(unruly: number | null, plants: readonly Plant[] = healthy): Promise<Laptop> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-crash-'));
  folders.add(folder);
  const file = join(folder, 'daybook.db');
  writeFileSync(file, await warmImage(clio, people[0], 0));
  const clock = leapClock(beginning + 60_000);
  const firm = await openCrashFirm({ now: clock.now, leap: clock.leap, unruly });
  return {
    file,
    folder,
    firm,
    clock,
    async live(life, kill) {
      const testament = await runVictim(
        {
          ...life,
          file,
          url: firm.url,
          tokens: firm.tokens,
          now: clock.now(),
          since: systemClock.now(),
        },
        kill ?? null,
        plants,
      );
      await firm.atRest();
      return testament;
    },
    async close() {
      await firm.close();
      clock.end();
      rmSync(folder, { recursive: true, force: true });
      folders.delete(folder);
    },
  };
}

/** Those of laptops that are still open go when this process does. */
const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Keeps what a failed round left, so that it can be looked at. @returns where */
export function keepRemains({ folder }: Laptop, name: string): string {
  const kept = join('out', 'crash', name);
  rmSync(kept, { recursive: true, force: true });
  cpSync(folder, kept, { recursive: true });
  return kept;
}
