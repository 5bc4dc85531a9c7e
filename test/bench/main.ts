import { join } from 'node:path';
import { runFigures } from './house/run-figures';

/** `npm run bench`: the engine in plain Node, on generated firms, each figure beside its limit in the same run. */
process.exitCode = await runFigures('bench', join(import.meta.dirname, 'figures'), process.argv.slice(2));
