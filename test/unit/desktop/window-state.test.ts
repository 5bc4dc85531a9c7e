import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReachable, windowStateIn } from '../../../src-main/desktop/window-state';

const screen = { x: 0, y: 0, width: 1366, height: 768 };

describe('the place of the window', () => {
  it('is kept from one start to the next', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'daybook-')), 'window.json');
    const bounds = { x: 10, y: 20, width: 900, height: 700 };
    windowStateIn(file).set({ bounds, isMaximized: true });
    expect(windowStateIn(file).get()).toEqual({ bounds, isMaximized: true, theme: 'system' });
  });

  it('is the usual one when the file is torn', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'daybook-')), 'window.json');
    writeFileSync(file, '{"bounds":{"x":1');
    expect(windowStateIn(file).get().bounds).toBeNull();
  });

  it.each([
    ['on the screen', { x: 100, y: 100, width: 900, height: 600 }, true],
    ['partly beyond the edge', { x: 1200, y: 100, width: 900, height: 600 }, true],
    ['on a screen that was unplugged', { x: 1400, y: 100, width: 900, height: 600 }, false],
    ['with its title above the top', { x: 100, y: -200, width: 900, height: 600 }, false],
  ])('%s is reachable or not', (_name, bounds, reachable) => {
    expect(isReachable(bounds, [screen])).toBe(reachable);
  });
});
