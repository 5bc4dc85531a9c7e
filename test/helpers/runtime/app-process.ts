import { fileURLToPath } from 'node:url';
import { application } from '../../pms-server/core/auth/application';
import { repositoryRoot } from './build-app';
import type { PreparedDesktop } from './prepared-desktop';

/** A browser that signs in by itself, for machines and tests where nobody clicks. */
const signInBrowser = fileURLToPath(new URL('./sign-in-browser.mjs', import.meta.url));

export interface AppSettings {
  /** Where the app keeps its data. */
  dataFolder: string;
  /** The stand-in, or null for none. */
  pmsUrl: string | null;
  /** Who signs in, by e-mail address; null leaves the choice to a person in the system's browser. */
  signInAs: string | null;
  /** Whether to begin signing in at the start when nobody is. */
  signIn: boolean;
}

/** The command line and the environment that start the built app on a prepared desktop. */
export function appProcess(
  desktop: Pick<PreparedDesktop, 'executable' | 'switches' | 'env'>,
  { dataFolder, pmsUrl, signInAs, signIn }: AppSettings,
): { command: string; args: string[]; env: Record<string, string> } {
  return {
    command: desktop.executable,
    args: [...desktop.switches, repositoryRoot, `--data=${dataFolder}`, ...(signIn ? ['--sign-in'] : [])],
    env: {
      ...inherited(),
      ...desktop.env,
      ...(pmsUrl === null ? {} : { DAYBOOK_PMS_URL: pmsUrl }),
      DAYBOOK_PMS_CLIENT_ID: application.clientId,
      DAYBOOK_PMS_CLIENT_SECRET: application.clientSecret,
      ...(signInAs === null ? {} : { DAYBOOK_BROWSER: signInBrowser, DAYBOOK_SIGN_IN_AS: signInAs }),
    },
  };
}

/** Our environment without what would turn Electron into plain Node or a debugger. */
function inherited(): Record<string, string> {
  const unwanted = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => {
      const [name, value] = pair;
      return value !== undefined && !unwanted.has(name);
    }),
  );
}
