import { nameOf, playAll, type Round } from './rig/rounds';

const [, , from = '1', count = '6'] = process.argv;
const rounds: Round[] = Array.from({ length: Number(count) }, (_, n) => ({
  kind: 'life' as const,
  seed: Number(from) + n,
  deaths: 4,
}));
const t0 = performance.now();
let kills = 0;
let attempted = 0;
await playAll(rounds, 2, (result) => {
  kills += result.deaths.length;
  attempted += result.attempted;
  if (result.wrong.length > 0)
    console.log(nameOf(result.round), result.deaths, result.wrong.slice(0, 6), result.kept);
  return true;
});
console.log({ kills, attempted, seconds: (performance.now() - t0) / 1000 });
