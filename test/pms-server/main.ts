import { parseArgs } from 'node:util';
import { application } from './core/auth/application';
import { startPmsServer } from './http/server';

/**
 * The stand-in on the command line: `tsx test/pms-server/main.ts --port 4180 --data <folder> [--seed n] [--fresh]`.
 * Prints one line of JSON with its address once it listens; stops on SIGINT and SIGTERM.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
  },
});

if (values.data === undefined) {
  process.stderr.write('Say where the ground truth is kept: --data <folder>\n');
  process.exit(2);
}
const server = await startPmsServer({
  port: Number(values.port),
  dataFolder: values.data,
  seed: Number(values.seed),
  fresh: values.fresh,
}).catch((problem: unknown) => {
  process.stderr.write(
    `The stand-in cannot start: ${problem instanceof Error ? problem.message : 'unknown'}\n`,
  );
  process.exit(1);
});
process.stdout.write(
  `${JSON.stringify({ url: server.url, office: `${server.url}/office`, clientId: application.clientId })}\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
