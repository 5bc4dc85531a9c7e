import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { build } from 'vite';
import type { HttpRequest, TransportResult } from '../../src-main/ports';
import { repositoryRoot } from './runtime/build-app';
import { preparedDesktop } from './runtime/prepared-desktop';
import type {} from './transport-probe';

const probeFolder = join(repositoryRoot, 'out/test');

/** Bundles the probe: an Electron app of nothing but the product's transport. */
export async function buildProbe(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(repositoryRoot, 'test/helpers/transport-probe.ts'),
      outDir: probeFolder,
      rolldownOptions: { external: ['electron'] },
    },
  });
}

export function launchProbe(...switches: string[]): Promise<ElectronApplication> {
  const { executable, switches: needed, env } = preparedDesktop();
  return _electron.launch({
    executablePath: executable,
    args: [...needed, ...switches, join(probeFolder, 'transport-probe.js')],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** Sends one request by the product's transport; a plain read with five seconds unless something else is asked. */
export function sendThrough(
  through: ElectronApplication,
  asked: Partial<HttpRequest>,
  abortAfterMs?: number,
): Promise<TransportResult> {
  const request: HttpRequest = {
    method: 'GET',
    url: '',
    headers: {},
    body: null,
    timeoutMs: 5_000,
    ...asked,
  };
  return through.evaluate((_electron, { request, abortAfterMs }) => globalThis.probe(request, abortAfterMs), {
    request,
    abortAfterMs,
  }) as Promise<TransportResult>;
}
