import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReachable, middleOf, windowStateIn } from '../../../src-main/desktop/window-state';

const laptop = { x: 0, y: 0, width: 1366, height: 768 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1080 };
const atHome = { bounds: { x: 10, y: 20, width: 900, height: 700 }, isMaximized: false };
const atDesk = { bounds: { x: 1500, y: 20, width: 1200, height: 900 }, isMaximized: true };
const newFile = () => join(mkdtempSync(join(tmpdir(), 'daybook-')), 'window.json');

describe('the place of the window', () => {
  it('is kept from one start to the next, for each set of screens', () => {
    const file = newFile();
    windowStateIn(file).setPlace([laptop], atHome);
    windowStateIn(file).setPlace([laptop, monitor], atDesk);
    const again = windowStateIn(file);
    expect(again.place([laptop])).toMatchObject(atHome);
    expect(again.place([monitor, laptop])).toMatchObject(atDesk);
    expect(again.theme()).toBe('system');
  });

  it('is with new screens the last one that can be reached there', () => {
    const state = windowStateIn(newFile());
    state.setPlace([laptop], atHome);
    state.setPlace([laptop, monitor], atDesk);
    const projector = { ...laptop, width: 1280, height: 720 };
    expect(state.placeWith([projector])).toBeNull();
    expect(state.place([projector])).toMatchObject(atHome);
    expect(windowStateIn(newFile()).place([laptop])).toBeNull();
  });

  it('is kept for a dozen sets of screens, the latest first', () => {
    const file = newFile();
    const state = windowStateIn(file);
    for (let width = 1000; width < 1030; width += 1) state.setPlace([{ ...laptop, width }], atHome);
    state.setTheme('dark');
    expect(JSON.parse(readFileSync(file, 'utf8')).places).toHaveLength(12);
    expect(state.placeWith([{ ...laptop, width: 1029 }])).not.toBeNull();
    expect(state.placeWith([{ ...laptop, width: 1000 }])).toBeNull();
    expect(windowStateIn(file).theme()).toBe('dark');
  });

  it('is the usual one when the file is torn', () => {
    const file = newFile();
    writeFileSync(file, '{"places":[{"bounds":{"x":1');
    expect(windowStateIn(file).place([laptop])).toBeNull();
  });

  it.each([
    ['on the screen', { x: 100, y: 100, width: 900, height: 600 }, true],
    ['partly beyond the edge', { x: 1200, y: 100, width: 900, height: 600 }, true],
    ['on a screen that was unplugged', { x: 1400, y: 100, width: 900, height: 600 }, false],
    ['with its title above the top', { x: 100, y: -200, width: 900, height: 600 }, false],
  ])('%s is reachable or not', (_name, bounds, reachable) => {
    expect(isReachable(bounds, [laptop])).toBe(reachable);
  });

  it('becomes the middle of a screen, and no larger than it', () => {
    expect(middleOf(laptop, atDesk.bounds)).toEqual({ x: 83, y: 0, width: 1200, height: 768 });
    expect(middleOf(monitor, atHome.bounds)).toEqual({ x: 1876, y: 190, width: 900, height: 700 });
  });
});
