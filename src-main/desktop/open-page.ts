import { spawn } from 'node:child_process';
import { shell } from 'electron';

/**
 * Opens a web page for the person: in the system's browser, or with the program that the launch options name.
 * @throws when the address is not http(s), or nothing on this machine can open it
 */
export async function openPage(address: string, browser: string | null): Promise<void> {
  const { protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`not a web page: ${protocol}`);
  if (browser === null) return shell.openExternal(address);
  await new Promise<void>((resolve, reject) => {
    const program = spawn(browser, [address], { stdio: 'ignore', detached: true });
    program.once('error', reject);
    program.once('spawn', resolve);
    program.unref();
  });
}
