import { z } from 'zod';
import { type Desktop, prepareDesktop } from './prepare-desktop';

const VARIABLE = 'DAYBOOK_PREPARED_DESKTOP';

const Prepared = z.object({
  executable: z.string(),
  electronVersion: z.string(),
  switches: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});

/** What a test needs to know in order to start the app. */
export type PreparedDesktop = z.infer<typeof Prepared>;

/** Hands a prepared desktop to the processes that a runner starts. */
export function preparedDesktopEnv({ electron, switches, env }: Desktop): Record<string, string> {
  const prepared: PreparedDesktop = {
    executable: electron.executable,
    electronVersion: electron.version,
    switches,
    env,
  };
  return { [VARIABLE]: JSON.stringify(prepared) };
}

/** The desktop that the runner has prepared. */
export function preparedDesktop(): PreparedDesktop {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error('no desktop is prepared: start the tests by npm');
  return Prepared.parse(JSON.parse(text));
}

/**
 * Prepares a desktop for this process and those it starts, unless the runner above has done so already.
 * @returns what ends it
 */
export async function prepareOnce(): Promise<() => Promise<void>> {
  if (process.env[VARIABLE] !== undefined) return async () => {};
  const desktop = await prepareDesktop();
  Object.assign(process.env, preparedDesktopEnv(desktop));
  return desktop.stop;
}
