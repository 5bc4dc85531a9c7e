import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stranger's machine: whatever reaches it is written down, whatever it was. */
export interface Elsewhere {
  readonly url: string;
  /** The UDP port, for what speaks no HTTP. */
  readonly udp: number;
  /** What has arrived: "GET /path" or "udp". Empty where a wall held. */
  readonly reached: string[];
  /** What each request carried in its Authorization. */
  readonly tokens: string[];
  close(): Promise<void>;
}

/** @param answer how requests are answered; by default with nothing */
export async function elsewhere(
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.end(),
): Promise<Elsewhere> {
  const reached: string[] = [];
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== undefined) tokens.push(request.headers.authorization);
    answer(request, response);
  });
  server.on('upgrade', (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = createSocket('udp4');
  socket.on('message', () => reached.push('udp'));
  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udp: socket.address().port,
    reached,
    tokens,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await new Promise<void>((closed) => socket.close(closed));
    },
  };
}
