import { expect, test } from '@playwright/test';
import { type Daybook, launchDaybook } from '../helpers/launch-daybook';
import { type Elsewhere, elsewhere } from './elsewhere';

/** A page that has been taken over: whatever script it runs, it stays in its window and speaks to nobody. */

let daybook: Daybook;
let stranger: Elsewhere;

test.beforeAll(async () => {
  daybook = await launchDaybook();
  stranger = await elsewhere();
});
test.afterAll(async () => {
  await daybook.close();
  await stranger.close();
});
// Whatever was tried: the window is still ours, it is still one, and nothing has left.
test.afterEach(async () => {
  const { app, page } = daybook;
  expect(await page.evaluate(() => location.href)).toBe('app://daybook/index.html');
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(stranger.reached).toEqual([]);
});

/** Time for what was set off to arrive, if it can: a question to main and back, and a turn of the network. */
async function settle(): Promise<void> {
  await daybook.page.evaluate(() => window.daybook.statusGet({}));
  await fetch(`${stranger.url}/settled`);
  await expect.poll(() => stranger.reached.includes('GET /settled')).toBe(true);
  stranger.reached.splice(stranger.reached.indexOf('GET /settled'), 1);
}

test.describe('no Node and no Electron in the page', () => {
  test('globals of Node and Electron', async () => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ];
    expect(await daybook.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  test('climbing out of the bridge by constructors and prototypes', async () => {
    const found = await daybook.page.evaluate(async () => {
      const climb = (from: unknown): string => {
        try {
          const make = (from as { constructor: { constructor: (code: string) => () => unknown } }).constructor
            .constructor;
          return typeof make('return typeof process')();
        } catch (error) {
          return (error as Error).name;
        }
      };
      const answer = await window.daybook.statusGet({});
      return [climb(window.daybook), climb(window.daybook.statusGet), climb(answer)];
    });
    expect(found).toEqual(['EvalError', 'EvalError', 'EvalError']);
  });

  test('putting another bridge in the place of ours', async () => {
    const outcome = await daybook.page.evaluate(async () => {
      try {
        Object.assign(window, { daybook: { statusGet: () => 'mine' } });
      } catch {
        // As it should be.
      }
      try {
        Object.assign(window.daybook, { statusGet: () => 'mine' });
      } catch {
        // As it should be.
      }
      return (await window.daybook.statusGet({})).ok;
    });
    expect(outcome).toBe(true);
  });

  test('a web view', async () => {
    const made = await daybook.page.evaluate((url) => {
      const view = document.createElement('webview');
      view.setAttribute('src', url);
      document.body.append(view);
      const known = 'getWebContentsId' in view || 'executeJavaScript' in view;
      view.remove();
      return known;
    }, stranger.url);
    expect(made).toBe(false);
    await settle();
  });
});

test.describe('no foreign code runs', () => {
  const ways: [name: string, attempt: (url: string) => unknown][] = [
    // biome-ignore lint/security/noGlobalEval: this is the attack
    ['eval', () => globalThis.eval('window.intruder = 1')],
    ['the Function constructor', () => new Function('window.intruder = 1')()],
    ['a timer with text', () => setTimeout('window.intruder = 1' as unknown as () => void, 0)],
    ['an inline script', () => withElement('script', { textContent: 'window.intruder = 1' })],
    ['a script from elsewhere', (url) => withElement('script', { src: `${url}/a.js` })],
    [
      'a script in a data: address',
      () => withElement('script', { src: 'data:text/javascript,window.intruder=1' }),
    ],
    [
      'a script in a blob: address',
      () => withElement('script', { src: URL.createObjectURL(new Blob(['window.intruder = 1'])) }),
    ],
    ['an event attribute', () => withHtml('<img src="x" onerror="window.intruder = 1">')],
    ['a picture with a script in it', () => withHtml('<svg onload="window.intruder = 1"></svg>')],
    [
      'an import of a data: module',
      () => import(/* @vite-ignore */ `${'data'}:text/javascript,window.intruder=1`),
    ],
    ['a worker in a blob:', () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))],
    ['a service worker', () => navigator.serviceWorker.register('app://daybook/assets/x.js')],
    ['WebAssembly', () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))],
    [
      'a frame with a script',
      () => withElement('iframe', { srcdoc: '<script>parent.intruder = 1</script>' }),
    ],
    ['a plug-in', (url) => withHtml(`<object data="${url}/o"></object><embed src="${url}/e">`)],
  ];
  for (const [name, attempt] of ways) {
    test(name, async () => {
      const { page } = daybook;
      await inPage(attempt);
      await settle();
      expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
    });
  }
});

test.describe('the page speaks to nobody', () => {
  const ways: [name: string, attempt: (url: string, udp: number) => unknown][] = [
    ['fetch', (url) => fetch(`${url}/fetch`)],
    [
      'fetch without an answer',
      (url) => fetch(`${url}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }),
    ],
    [
      'XMLHttpRequest',
      (url) => {
        const request = new XMLHttpRequest();
        request.open('POST', `${url}/xhr`);
        request.send('x');
      },
    ],
    ['a web socket', (url) => new WebSocket(url.replace('http', 'ws'))],
    ['server-sent events', (url) => new EventSource(`${url}/events`)],
    ['a beacon', (url) => navigator.sendBeacon(`${url}/beacon`, 'x')],
    ['a picture', (url) => withElement('img', { src: `${url}/picture` })],
    ['a style sheet', (url) => withElement('link', { rel: 'stylesheet', href: `${url}/style` })],
    ['a prefetch', (url) => withElement('link', { rel: 'prefetch', href: `${url}/prefetch` })],
    ['a preconnect', (url) => withElement('link', { rel: 'preconnect', href: url })],
    [
      'a style that asks for a picture',
      (url) => withHtml(`<p style="background:url(${url}/background)">x</p>`),
    ],
    ['a font', (url) => new FontFace('x', `url(${url}/font)`).load()],
    ['sound', (url) => new Audio(`${url}/sound`).play()],
    ['a frame', (url) => withElement('iframe', { src: `${url}/frame` })],
    ['a ping of a link', (url) => withHtml(`<a id="ping" href="${url}/pinged" ping="${url}/ping">x</a>`)],
    [
      'WebRTC',
      async (_url, udp) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 400));
      },
    ],
  ];
  for (const [name, attempt] of ways) {
    test(name, async () => {
      await inPage(attempt);
      await settle();
    });
  }
});

test.describe('the window stays ours', () => {
  const ways: [name: string, attempt: (url: string) => unknown][] = [
    ['going to a web page', (url) => location.assign(`${url}/away`)],
    ['going to a file', () => location.assign('file:///etc/passwd')],
    ['going to a data: page', () => location.assign('data:text/html,<h1>x</h1>')],
    [
      'going to a blob: page',
      () => location.assign(URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))),
    ],
    ['a javascript: address', () => location.assign('javascript:window.intruder=1')],
    ['another address of our own', () => location.assign('app://daybook/assets/')],
    ['a link', (url) => withHtml(`<a id="away" href="${url}/link">x</a>`)],
    ['a form', (url) => withHtml(`<form id="sent" action="${url}/form" method="post"></form>`)],
    ['a refresh', (url) => withHtml(`<meta http-equiv="refresh" content="0;url=${url}/refresh">`)],
    [
      'a base for all links',
      (url) => document.head.append(Object.assign(document.createElement('base'), { href: url })),
    ],
    ['a new window', (url) => window.open(`${url}/window`)],
    ['a new window of a file', () => window.open('file:///etc/passwd')],
    ['an empty new window to write into', () => window.open('about:blank')?.document.write('x')],
    ['a new window by a link', (url) => withHtml(`<a id="new" target="_blank" href="${url}/new">x</a>`)],
    ['a link of another program', () => window.open('mailto:a@example.com')],
    ['a history of another origin', (url) => history.pushState({}, '', url)],
  ];
  for (const [name, attempt] of ways) {
    test(name, async () => {
      await inPage(attempt);
      await inPage(() => {
        for (const id of ['away', 'new', 'ping']) document.getElementById(id)?.click();
        (document.getElementById('sent') as HTMLFormElement | null)?.submit();
      });
      await settle();
      expect(await daybook.page.evaluate(() => 'intruder' in window)).toBe(false);
    });
  }

  test('a file dropped on the window', async () => {
    const session = await daybook.page.context().newCDPSession(daybook.page);
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    await session.detach();
    await settle();
  });
});

test.describe('nothing of the machine is granted', () => {
  const refused = (attempt: () => Promise<unknown>) =>
    daybook.page.evaluate(
      `Promise.race([(${String(attempt)})().then((value) => 'granted ' + value, (error) => 'refused'),
        new Promise((resolve) => setTimeout(() => resolve('no answer'), 2000))])`,
    );
  const ways: [name: string, attempt: () => Promise<unknown>][] = [
    ['the camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
    ['the microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
    ['the screen', () => navigator.mediaDevices.getDisplayMedia()],
    ['the place', () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))],
    ['reading the clipboard', () => navigator.clipboard.readText()],
    ['reading the clipboard’s pictures', () => navigator.clipboard.read()],
    ['MIDI', () => navigator.requestMIDIAccess()],
    [
      'notices',
      async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
      },
    ],
    [
      'USB devices',
      () =>
        (navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }).usb.requestDevice({
          filters: [],
        }),
    ],
    [
      'serial devices',
      () => (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort(),
    ],
    [
      'the local fonts',
      async () => {
        const fonts = await (
          window as unknown as { queryLocalFonts(): Promise<unknown[]> }
        ).queryLocalFonts();
        if (fonts.length === 0) throw new Error('none');
        return fonts.length;
      },
    ],
    [
      'whether somebody is at the machine',
      async () => {
        const Detector = (window as unknown as { IdleDetector: { requestPermission(): Promise<string> } })
          .IdleDetector;
        if ((await Detector.requestPermission()) !== 'granted') throw new Error('refused');
      },
    ],
  ];
  for (const [name, attempt] of ways) {
    test(name, async () => {
      expect(await refused(attempt)).toBe('refused');
    });
  }

  test('a file written without being asked', async () => {
    const begun = await daybook.app.evaluate(({ session }) => {
      const state = { begun: 0 };
      (globalThis as unknown as { downloads: typeof state }).downloads = state;
      session.defaultSession.on('will-download', (event, item) => {
        if (!event.defaultPrevented) state.begun += 1;
        item.cancel();
      });
      return state.begun;
    });
    expect(begun).toBe(0);
    await inPage(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.desktop';
      document.body.append(link);
      link.click();
    });
    await settle();
    const state = await daybook.app.evaluate(
      () => (globalThis as unknown as { downloads: { begun: number } }).downloads.begun,
    );
    expect(state).toBe(0);
  });
});

/**
 * Runs an attempt as the page's own code would run: in a task of its own, since what a debugger evaluates is not bound by the
 * page's policy. Whether it was refused at once is of no interest; what came of it is.
 */
async function inPage(attempt: (url: string, udp: number) => unknown): Promise<void> {
  await daybook.page.evaluate(`new Promise((done) => setTimeout(async () => {
    window.withElement ??= (tag, fields) => document.body.append(Object.assign(document.createElement(tag), fields));
    window.withHtml ??= (html) => document.body.append(Object.assign(document.createElement('div'), { innerHTML: html }));
    try {
      const done = (${String(attempt)})(${JSON.stringify(stranger.url)}, ${stranger.udp});
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 500))]);
    } catch {}
    done();
  }))`);
}

declare function withElement(tag: string, fields: object): void;
declare function withHtml(html: string): void;
