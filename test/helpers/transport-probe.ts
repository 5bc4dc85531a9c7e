import { app } from 'electron';
import { electronTransport } from '../../src-main/desktop/transport';
import type { HttpRequest, Transport, TransportResult } from '../../src-main/ports';

declare global {
  /** What the test calls inside Electron. `afterMs` aborts the request. */
  var probe: (request: HttpRequest, afterMs?: number) => Promise<TransportResult>;
}

/** An Electron app of nothing but the transport, so that a test can drive it alone. */
const transport = Promise.withResolvers<Transport>();
globalThis.probe = async (request, afterMs) =>
  (await transport.promise)(request, afterMs === undefined ? undefined : AbortSignal.timeout(afterMs));
void app.whenReady().then(() => transport.resolve(electronTransport()));
