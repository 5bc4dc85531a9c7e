import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callNames } from '../../shared/ipc/call-names';
import type { CallResult } from '../../shared/ipc/contract';
import { ask } from '../e2e/helpers/ask';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { repositoryRoot } from '../helpers/runtime/build-app';

/** What crosses from the page to main is parsed, and only our own page may ask at all. */

let daybook: Daybook;
test.beforeAll(async () => {
  daybook = await launchDaybook();
});
test.afterAll(() => daybook.close());

type Api = Record<string, (input: unknown) => Promise<CallResult<unknown>>>;

/** Odd inputs, by the code that makes them in the page. Each has a key that no call knows, or is no object at all. */
const oddities: Readonly<Record<string, string>> = {
  nothing: 'undefined',
  null: 'null',
  text: '"x"',
  'a number that is none': 'NaN',
  'a list': '[1, 2, 3]',
  'a prototype key': `JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"odd":1}')`,
  'a key too many': '({ odd: true })',
  'a million letters': '({ odd: "x".repeat(1e6) })',
  'ten thousand levels':
    '(() => { let deep = {}; for (let i = 0; i < 1e4; i += 1) deep = { deep }; return { odd: deep }; })()',
  'itself inside': '(() => { const round = { odd: 1 }; round.round = round; return round; })()',
  'odd kinds': '({ odd: new Date(NaN), map: new Map([[1, 2]]), big: 10n, bytes: new Uint8Array(9) })',
};

test.describe('every call is parsed', () => {
  for (const [name, code] of Object.entries(oddities)) {
    test(`all ${callNames.length} calls with ${name}`, async () => {
      const before = await ask(daybook.page, 'diagnosticsGet', {});
      const outcomes = (await daybook.page.evaluate(`(async () => {
        const outcomes = {};
        for (const name of ${JSON.stringify(callNames)}) {
          try {
            const result = await window.daybook[name](${code});
            outcomes[name] = result.ok ? 'taken' : result.error.code;
          } catch (error) {
            // What cannot be cloned never leaves the page.
            outcomes[name] = 'not cloned';
          }
        }
        return outcomes;
      })()`)) as Record<string, string>;
      expect(Object.keys(outcomes)).toHaveLength(callNames.length);
      const odd = Object.entries(outcomes).filter(([, code]) => code !== 'invalid' && code !== 'not cloned');
      expect(odd).toEqual([]);
      const after = await ask(daybook.page, 'diagnosticsGet', {});
      expect([after.entries, after.auditEvents]).toEqual([before.entries, before.auditEvents]);
      expect(await daybook.app.evaluate(() => 'polluted' in {})).toBe(false);
    });
  }
});

test.describe('only our page may ask', () => {
  test('a name that is none', async () => {
    const found = await daybook.page.evaluate(() => {
      const api = window.daybook as unknown as Api;
      return ['send', 'invoke', 'toString2', 'sqlRun', '__proto__x'].filter((name) => name in api);
    });
    expect(found).toEqual([]);
  });

  /** A window that main would never open: with our preload, and a page that is not ours. */
  const askFrom = (url: string, inFrame: boolean) =>
    daybook.app.evaluate(
      async ({ BrowserWindow }, { preload, address, framed }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: framed },
        });
        try {
          await window.loadURL(address);
          const frame = framed ? window.webContents.mainFrame.frames[0] : window.webContents.mainFrame;
          const code = `window.daybook ? window.daybook.statusGet({}).then((r) => r.ok ? 'told' : r.error.code) : 'no bridge'`;
          return (await frame?.executeJavaScript(code)) as string;
        } finally {
          window.destroy();
        }
      },
      { preload: join(repositoryRoot, 'out/preload/preload.cjs'), address: url, framed: inFrame },
    );

  test('a page of another origin with our bridge', async () => {
    expect(await askFrom('data:text/html,<h1>stranger</h1>', false)).toBe('not_allowed');
  });

  test('our own address in a window that is not ours', async () => {
    expect(await askFrom('app://daybook/index.html', false)).toBe('not_allowed');
  });

  test('a frame inside a page with our bridge', async () => {
    expect(await askFrom(`data:text/html,<iframe srcdoc='x'></iframe>`, true)).toBe('not_allowed');
  });

  test('a frame inside our own page has no bridge', async () => {
    const found = await daybook.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const has = 'daybook' in (frame.contentWindow ?? {});
      frame.remove();
      return has;
    });
    expect(found).toBe(false);
  });

  test('a subframe of our own window that calls by a bridge it was given', async () => {
    // Even with the bridge of its parent a frame speaks as the parent: what it may do is what the page may do, and no more.
    const result = await daybook.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const made = frame.contentWindow as unknown as { daybook?: unknown } | null;
      if (made) made.daybook = window.daybook;
      const answer = await (window.daybook as unknown as Api).entryGet?.({ id: 'none' });
      frame.remove();
      return answer?.ok;
    });
    expect(result).toBe(false);
  });
});
