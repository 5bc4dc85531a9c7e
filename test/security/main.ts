import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { exitCodeOf } from '../helpers/runner/step';
import { explained } from '../helpers/runtime/explained';
import { prepareOnce } from '../helpers/runtime/prepared-desktop';

/** `npm run test:security`: every attack that is tried, the wall it was tried on, and whether the wall held. */

interface Attack {
  attack: string;
  wall: string;
  held: boolean;
}

const inNode = 'out/results/security-node.json';
const inApp = 'out/results/security-app.json';

const Vitest = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});
interface Suite {
  title: string;
  specs: { title: string; ok: boolean }[];
  suites?: Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
    suites: z.array(Suite).optional(),
  }),
);
const Playwright = z.object({ suites: z.array(Suite) });

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function fromVitest(): Attack[] {
  return Vitest.parse(read(inNode)).testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      attack: title,
      wall: ancestorTitles.join(', '),
      held: status === 'passed',
    })),
  );
}

const under = ({ title, specs, suites = [] }: Suite): Attack[] => [
  ...specs.map((spec) => ({ attack: spec.title, wall: title, held: spec.ok })),
  ...suites.flatMap(under),
];

function printTable(attacks: readonly Attack[]): void {
  const width = (pick: (one: Attack) => string) => Math.max(...attacks.map((one) => pick(one).length));
  const wide = { attack: width(({ attack }) => attack), wall: width(({ wall }) => wall) };
  console.log(`\n${'attack'.padEnd(wide.attack)} | ${'wall'.padEnd(wide.wall)} | held`);
  console.log(`${'-'.repeat(wide.attack)}-|-${'-'.repeat(wide.wall)}-|-----`);
  for (const { attack, wall, held } of attacks)
    console.log(`${attack.padEnd(wide.attack)} | ${wall.padEnd(wide.wall)} | ${held ? 'yes' : 'NO'}`);
}

await explained(async () => {
  const stop = await prepareOnce();
  try {
    mkdirSync('out/results', { recursive: true });
    const codes = [
      await exitCodeOf({
        name: 'files',
        tool: 'vitest',
        args: [
          'run',
          '--project',
          'security',
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${inNode}`,
        ],
      }),
      await exitCodeOf({
        name: 'the app',
        tool: 'playwright',
        args: ['test', '-c', 'test/security/playwright.config.ts'],
      }),
    ];
    const attacks = [...Playwright.parse(read(inApp)).suites.flatMap(under), ...fromVitest()];
    printTable(attacks);
    const failed = attacks.filter(({ held }) => !held).length;
    const passed = attacks.length - failed;
    console.log(`\n${attacks.length} attacks, ${passed} walls held, ${failed} did not`);
    writeFileSync('out/results/security.json', JSON.stringify({ passed, failed }));
    return codes.every((code) => code === 0) && failed === 0 ? 0 : 1;
  } finally {
    await stop();
  }
});
