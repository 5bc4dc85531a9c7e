import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { pull } from '../../../src-main/sync/pull';
import { signedIn } from './bench-laptop';

/** A process that pulls a firm once, for counting what it asks of the disk. Prints `begins` before the first page and `ends` after the last. */
const { values } = parseArgs({ options: { folder: { type: 'string' }, url: { type: 'string' } } });
const { folder = '', url = '' } = values;
const agent = new Agent({ keepAlive: true });
const { context, close } = await signedIn(folder, url, agent);
// A system call of its own, by name, that stands in the trace between what is counted and what is not.
process.stderr.write('begins\n');
const end = await pull(context);
process.stderr.write('ends\n');
process.stdout.write(`${JSON.stringify({ end, pulled: context.counts.pulled })}\n`);
close();
agent.destroy();
