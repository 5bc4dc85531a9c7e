import { explained } from '../runtime/explained';
import { prepareDesktop } from '../runtime/prepare-desktop';
import { preparedDesktopEnv } from '../runtime/prepared-desktop';
import { runAll } from './run-all';
import { bench, endToEnd, fences, lint, packaged, security, types, vitest } from './steps';

/** `npm test`: all of the proof, on this machine as it is. */
await explained(async () => {
  const desktop = await prepareDesktop();
  try {
    return await runAll('test', [
      ...types,
      lint,
      fences,
      vitest(['unit', 'property', 'contract', 'simulation', 'crash', 'defects', 'encrypted'], 1000),
      bench,
      endToEnd(preparedDesktopEnv(desktop)),
      security(preparedDesktopEnv(desktop)),
      // On Linux alone: each system packs for itself, and this one is tried here.
      ...(process.platform === 'linux' ? [packaged(preparedDesktopEnv(desktop))] : []),
    ]);
  } finally {
    await desktop.stop();
  }
});
