import { prepareDesktop } from '../runtime/prepare-desktop';
import { preparedDesktopEnv } from '../runtime/prepared-desktop';
import { runAll } from './run-all';
import { endToEnd, fences, lint, types, vitest } from './steps';

/** `npm test`: all of the proof, on this machine as it is. */
const desktop = await prepareDesktop();
try {
  process.exitCode = await runAll('test', [
    ...types,
    lint,
    fences,
    vitest(['unit', 'property', 'contract', 'crash'], 1000),
    endToEnd(preparedDesktopEnv(desktop)),
  ]);
} finally {
  await desktop.stop();
}
