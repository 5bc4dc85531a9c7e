import { noPolicy } from '../../../shared/policy/in-force';
import { openEngine } from '../../../src-main/engine';
import type { Failpoints, HttpRequest } from '../../../src-main/ports';
import { systemClock } from '../../../src-main/providers/clock';
import { systemIds } from '../../../src-main/providers/ids';
import { silentLogger } from '../../helpers/engine/quiet';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { nodeTransport } from '../../helpers/sync/node-transport';
import { diceFor } from '../../simulation/world/dice';
import { badNews, engineOptions, oneFirm } from './engine-options';
import { actFreely } from './freely';
import { handsOf, sayAloud } from './hands';
import { leapClock } from './leap-clock';
import type { ChildArguments } from './protocol';
import { tellStory } from './story';

/**
 * The process that is killed: the whole engine as the app composes it, on a real file, a real clock and real sockets. What
 * its hands do is told line by line.
 */
const args = JSON.parse(process.argv[2] ?? '') as ChildArguments;
const clock = leapClock(args.now + (systemClock.now() - args.since));
const passed: string[] = [];
const failpoints: Failpoints = {
  hit(name) {
    passed.push(name);
    if (passed.length === args.dieAt) process.kill(process.pid, 'SIGKILL');
  },
};
const firmPolicy = { ...noPolicy, policy: { autoLockMinutes: 7 }, source: 'policy.json' };
const road = nodeTransport();
const engine = openEngine(
  {
    clock,
    ids: systemIds,
    transport: (request: HttpRequest, signal) =>
      road({ ...request, url: oneFirm(request.url, args.url) }, signal),
    databaseFile: args.file,
    failpoints,
    logger: silentLogger,
    tokens: memoryTokens(args.tokens),
    idleMs: clock.idleMs,
    machine: 'crash-test',
    // The story's firm settles something for its laptops, which is written at the start.
    policy: args.mode === 'freely' ? noPolicy : firmPolicy,
  },
  engineOptions(args.file),
);
const problem = badNews(engine);
if (problem !== null) throw new Error(problem);
const hands = handsOf(engine, args.file, sayAloud);

if (args.mode === 'freely') await actFreely(hands, diceFor(args.seed, 'hands'));
else {
  await tellStory(hands, { url: args.url, laptop: clock });
  await engine.close();
  sayAloud({ ended: passed });
  process.exit(0);
}
