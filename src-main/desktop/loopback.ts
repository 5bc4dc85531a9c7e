import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unguessable } from '../providers/ids';

export interface Loopback {
  /** The address to send the browser back to: a free port of this machine (RFC 8252). */
  redirectUri: string;
  /** Rides along and must come back, or the answer isn't to our question. */
  state: string;
  /** The code, when the browser has come back; rejects when the person said no, or took too long. */
  code: Promise<string>;
  close(): void;
}

const PATH = '/signed-in';

/** Waits on this machine's loopback address for the browser to bring back the code of a sign-in. */
export async function listenForSignIn(patienceMs: number): Promise<Loopback> {
  const state = unguessable();
  const { promise: code, resolve, reject } = Promise.withResolvers<string>();
  // Nobody may be waiting yet when a refusal arrives; whoever awaits `code` still gets it.
  code.catch(() => {});

  let authority = '';
  const server = createServer((request, response) => {
    const outcome = judge(request, state, authority);
    answerPage(response, outcome);
    if (outcome.kind === 'code') resolve(outcome.code);
    if (outcome.kind === 'refused') reject(new Error('The sign-in was not allowed.'));
  });
  const timer = setTimeout(() => reject(new Error('The sign-in took too long.')), patienceMs);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  authority = `127.0.0.1:${port}`;

  return {
    redirectUri: `http://127.0.0.1:${port}${PATH}`,
    state,
    code,
    close() {
      clearTimeout(timer);
      reject(new Error('The sign-in was stopped.'));
      server.close();
    },
  };
}

type Outcome = { kind: 'code'; code: string } | { kind: 'refused' } | { kind: 'stranger' };

/**
 * Only the browser that carries our state is answered to; anything else on this port changes nothing. A page of another origin
 * that got hold of the address is none: it comes with an origin of its own, or by another name of this machine.
 */
function judge({ method, url, headers }: IncomingMessage, state: string, authority: string): Outcome {
  if (headers.host !== authority || headers.origin !== undefined) return { kind: 'stranger' };
  // What a page loads as a picture or a script, and asks without a word of where it comes from.
  if (headers['sec-fetch-mode'] === 'no-cors') return { kind: 'stranger' };
  const { pathname, searchParams } = new URL(url ?? '/', 'http://127.0.0.1');
  if (method !== 'GET' || pathname !== PATH || searchParams.get('state') !== state)
    return { kind: 'stranger' };
  const code = searchParams.get('code');
  return code ? { kind: 'code', code } : { kind: 'refused' };
}

function answerPage(response: ServerResponse, { kind }: Outcome): void {
  const words = {
    code: ['You are signed in', 'You can close this page and go back to Daybook.'],
    refused: [
      'Not signed in',
      'Daybook was not allowed in. Your work is safe on this laptop; try again when you like.',
    ],
    stranger: ['Nothing here', 'This address belongs to a sign-in of Daybook.'],
  }[kind];
  response.writeHead(kind === 'stranger' ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${words[0]} - Daybook</title>` +
      '<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:32rem;margin:20vh auto}</style>' +
      `<h1>${words[0]}</h1><p>${words[1]}</p></html>`,
  );
}
