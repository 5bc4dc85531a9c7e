import { join } from 'node:path';
import type { PolicyInForce } from '../../shared/policy/in-force';
import type { Policy } from '../../shared/policy/policy';

/** Where Clio is, by region: an account of one region is unknown in the others. */
const regions: Readonly<Record<NonNullable<Policy['pmsRegion']>, string>> = {
  us: 'https://app.clio.com',
  ca: 'https://ca.app.clio.com',
  eu: 'https://eu.app.clio.com',
  au: 'https://au.app.clio.com',
};

type Places = {
  readonly dataFolder: string;
  readonly backupFolder: string;
  readonly pmsUrl: string | null;
  readonly client: { id: string; secret: string } | null;
};

/** What the firm settled wins over the command line and the environment: these are the person's own. */
export function underPolicy<T extends Places>(
  options: T,
  { policy }: PolicyInForce,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): T {
  const { dataFolder, backupFolder, pmsRegion, pmsClientId, pmsClientSecret } = policy;
  const place = (said: string | undefined, usual: string) =>
    said === undefined ? usual : wholePath(said, env, home);
  return {
    ...options,
    dataFolder: place(dataFolder, options.dataFolder),
    backupFolder: place(backupFolder, options.backupFolder),
    pmsUrl: pmsRegion === undefined ? options.pmsUrl : regions[pmsRegion],
    client: pmsClientId === undefined ? options.client : { id: pmsClientId, secret: pmsClientSecret ?? '' },
  };
}

/** A path of a policy on this machine: "%LOCALAPPDATA%\\Daybook", "~/Daybook", "${HOME}/Daybook". */
export function wholePath(
  said: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (said.startsWith('~/')) return join(home, said.slice(2));
  return said
    .replace(/^%([A-Za-z0-9_()]+)%/, (whole, name: string) => env[name] ?? env[name.toUpperCase()] ?? whole)
    .replace(/^\$\{([A-Z_]+)\}/, (whole, name: string) => env[name] ?? whole);
}
