import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { build } from 'vite';
import type { HttpRequest, TransportResult } from '../../src-main/ports';
import { repositoryRoot } from './runtime/build-app';
import { preparedDesktop } from './runtime/prepared-desktop';
import type {} from './transport-probe';

const probeFolder = join(repositoryRoot, 'out/test');

/** Which part of the product the app consists of: its transport, or its feed of updates. */
type Probe = 'transport-probe' | 'update-probe';

/** Bundles a probe: an Electron app of nothing but one part of the product. */
export async function buildProbe(probe: Probe = 'transport-probe'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(repositoryRoot, `test/helpers/${probe}.ts`),
      outDir: probeFolder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'] },
    },
  });
}

export function launchProbe(...switches: string[]): Promise<ElectronApplication> {
  return launch('transport-probe', switches, {});
}

/** @param env what the updater asks of its surroundings, such as APPIMAGE */
export const launchUpdateProbe = (env: Record<string, string>): Promise<ElectronApplication> =>
  launch('update-probe', [], env);

function launch(
  probe: Probe,
  switches: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const { executable, switches: needed, env } = preparedDesktop();
  return _electron.launch({
    executablePath: executable,
    args: [...needed, ...switches, join(probeFolder, `${probe}.js`)],
    env: { ...process.env, ...env, ...more } as Record<string, string>,
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
