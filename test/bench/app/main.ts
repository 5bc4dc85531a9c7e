import { join } from 'node:path';
import { buildApp } from '../../helpers/runtime/build-app';
import { preparedDesktop, prepareOnce } from '../../helpers/runtime/prepared-desktop';
import { runFigures } from '../house/run-figures';

/** `npm run bench:app`: the built app in a real Electron, beside a bare window of the same Electron. */
const stop = await prepareOnce();
try {
  buildApp();
  const { electronVersion } = preparedDesktop();
  const folder = join(import.meta.dirname, 'figures');
  process.exitCode = await runFigures('bench:app', folder, process.argv.slice(2), electronVersion);
} finally {
  await stop();
}
