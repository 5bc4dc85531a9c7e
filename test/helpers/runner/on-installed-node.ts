import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('./on-node.mjs', import.meta.url));

/** The command that runs a tool of node_modules on the installed Node, the same on every system. */
export function onInstalledNode(tool: string, args: string[]): { command: string; args: string[] } {
  return { command: process.execPath, args: [launcher, tool, ...args] };
}
