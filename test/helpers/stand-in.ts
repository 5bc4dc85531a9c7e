import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { type ControlClient, controlOf } from '../pms-server/client/control-client';
import { type PmsServer, startPmsServer } from '../pms-server/http/server';

export type StandIn = { readonly server: PmsServer; readonly control: ControlClient };

/** One real stand-in for all tests of a file, in a folder of its own, gone with them. To be called at the top of the file. */
export function standInForFile(): () => StandIn {
  let running: StandIn | null = null;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    const server = await startPmsServer({ dataFolder: folder });
    running = { server, control: controlOf(server.url) };
    return async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    };
  });
  return () => {
    if (running === null) throw new Error('the stand-in has not been started yet');
    return running;
  };
}
