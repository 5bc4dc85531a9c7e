import { parseArgs } from 'node:util';
import { chartOf, figuresOf } from './curve';
import { runHerd } from './herd';
import { verdictsOn } from './verdicts';

/**
 * `npm run herd`: five hundred laptops leave court at five o'clock. Prints the curve and the figures; fails where a
 * laptop starves, an entry is lost or doubled, or the vendor is stormed.
 */
const { values } = parseArgs({
  options: {
    laptops: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    'per-token': { type: 'string', default: '50' },
    'per-firm': { type: 'string', default: '600' },
    /** `retry_after`, or `nothing`: a refusal that does not say when to come back. */
    says: { type: 'string', default: 'retry_after' },
    'until-minutes': { type: 'string', default: '120' },
  },
});

const options = {
  seed: Number(values.seed),
  laptops: Number(values.laptops),
  perToken: Number(values['per-token']),
  perFirm: Number(values['per-firm']),
  says: values.says === 'nothing' ? ('nothing' as const) : ('retry_after' as const),
  arriveWithinMs: 60_000,
  untilMinutes: Number(values['until-minutes']),
};
const begun = performance.now();
const result = await runHerd(options);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);

const figures = figuresOf(result);
const { requests, refused } = result.tally.total();
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const minutes = (value: number) => `${value.toFixed(1)} min`;
console.log(chartOf(result));
console.log(
  [
    '',
    `${options.laptops} laptops with ${result.entries} entries within a minute; ${options.perToken} requests a minute for a token, ` +
      `${options.perFirm} for the firm; seed ${options.seed}; ${seconds} s of real time`,
    `requests ${requests}, refused ${refused}; until the last delivery ${percent(figures.refusedShare)} refused ` +
      `(first third ${percent(figures.firstThird)}, last third ${percent(figures.lastThird)})`,
    `everything delivered: half of the laptops after ${minutes(figures.medianMinutes)}, 95 % after ` +
      `${minutes(figures.lateMinutes)}, the last after ${minutes(figures.lastMinutes)}`,
    '',
  ].join('\n'),
);
const verdicts = verdictsOn(options, result);
for (const { holds, words } of verdicts) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${words}`);
process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;
