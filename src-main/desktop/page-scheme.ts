import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { quickPageMark } from '../../shared/ipc/quick-page';
import { unguessable } from '../providers/ids';

const SCHEME = 'app';
/** The origin of our page. A scheme of our own: no file access, a real origin, and a policy on every answer. */
export const pageOrigin = `${SCHEME}://daybook`;
export const pageUrl = `${pageOrigin}/index.html`;
/** The same page as the small window shows it. */
export const quickPageUrl = `${pageUrl}${quickPageMark}`;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the build writes into the page where a nonce belongs; see `html.cspNonce` in electron.vite.config.ts. */
const NONCE_MARK = '__CSP_NONCE__';

/** Declares the scheme; Electron wants this before it is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built page from `folder`, and nothing outside it, under a policy that allows no foreign code, no
 * `eval` and no network: all the page knows comes by IPC.
 * @returns resolves when the page has been given the code it begins with: from then on it is busy by itself, and this
 *   thread is free for what would have kept it waiting
 */
export function servePage(folder: string): Promise<void> {
  const begun = Promise.withResolvers<void>();
  let underWay = 0;
  let hasCode = false;
  protocol.handle(SCHEME, async ({ url }) => {
    underWay += 1;
    try {
      return await answer(folder, new URL(url));
    } catch {
      return notFound();
    } finally {
      underWay -= 1;
      hasCode ||= url.endsWith('.js');
      // What the page asks for together comes together: the last of it is the end.
      setImmediate(() => {
        if (hasCode && underWay === 0) begun.resolve();
      });
    }
  });
  return begun.promise;
}

async function answer(folder: string, { host, pathname }: URL): Promise<Response> {
  if (`${SCHEME}://${host}` !== pageOrigin) return notFound();
  // Where a link would lead is what counts, not what the address says.
  const within = (await realpath(folder)) + sep;
  const file = await realpath(join(folder, decodeURIComponent(pathname)));
  return file.startsWith(within) ? answerWith(await readFile(file), extname(file)) : notFound();
}

function answerWith(content: Buffer<ArrayBuffer>, extension: string): Response {
  const nonce = unguessable();
  const isPage = extension === '.html';
  const body = isPage ? content.toString('utf8').replaceAll(NONCE_MARK, nonce) : content;
  return new Response(body, {
    headers: {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // The dictionary's worker, from our own files alone.
    "worker-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
