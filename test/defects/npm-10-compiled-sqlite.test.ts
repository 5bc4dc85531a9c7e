import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/**
 * `npm ci` of npm 10, which Node 20 and 22 bring along, compiled SQLite because its package holds a binding.gyp, and failed
 * where there is no compiler; and Node itself came by an install script.
 */

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      hasInstallScript: z.boolean().default(false),
      os: z.unknown().optional(),
      cpu: z.unknown().optional(),
    }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const { optionalDependencies } = z
  .object({ optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('npm is told to run no script of a package', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('Node comes without a script, for one platform at a time', () => {
  for (const name of Object.keys(optionalDependencies)) {
    const locked = packages[`node_modules/${name}`];
    expect(locked, name).toMatchObject({ hasInstallScript: false });
    expect(locked?.os, name).toBeDefined();
    expect(locked?.cpu, name).toBeDefined();
  }
});
