import type { IncomingMessage } from 'node:http';
import { type PmsRequest, parseTarget } from '../core/messages';

const largestBody = 2_000_000;

/** Collects a request into plain data; null where its body is larger than any that makes sense. */
export async function readRequest(incoming: IncomingMessage, origin: string): Promise<PmsRequest | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: incoming.method ?? 'GET',
    ...parseTarget(incoming.url ?? '/'),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    origin,
  };
}
