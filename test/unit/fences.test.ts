import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../helpers/fences/facts';
import { breachesIn } from '../helpers/fences/judge';
import { deedFences, importFences, LOOKS_NOT_YET } from '../helpers/fences/rules';
import { repositoryRoot } from '../helpers/runtime/build-app';

const pure = 'shared/ is pure: no Node, no DOM, no Electron';
const face = 'src-renderer/ sees shared/ and the DOM only';
const engine = 'the engine runs in plain Node, without Electron and its folders';
const hands = 'src-main/ knows neither the face nor the proof';
const clock = 'the clock is read in the providers only';
const randomness = 'randomness is drawn in the providers only';
const sql = 'SQL is spoken in src-main/store/ only';
const said = 'what a person reads on the screens is said in src-renderer/words/ only';
const look = 'nothing on a screen styles itself: looks are those of src-renderer/ui/';
const upperFloor = 'shared/, floor 3 stands on what is below it';

/** Each fence broken at least once. */
const broken: [fence: string, path: string, source: string][] = [
  [pure, 'shared/time/a.ts', `import { join } from 'node:path';`],
  [pure, 'shared/time/a.ts', `import { join } from 'path';`],
  [pure, 'shared/ipc/a.ts', `import { useState } from 'react';`],
  [pure, 'shared/sync/a.ts', `export * from '../../src-main/ports';`],
  ['shared/, floor 1 stands on what is below it', 'shared/money/a.ts', `import '../domain/time-entry';`],
  [
    'shared/, floor 2 stands on what is below it',
    'shared/domain/a.ts',
    `import type { A } from '../sync/types';`,
  ],
  [upperFloor, 'shared/prebill/a.ts', `export { port } from '../pms/port';`],
  ['shared/, floor 4 stands on what is below it', 'shared/sync/a.ts', `import { c } from '../ipc/contract';`],
  ['shared/, floor 5 stands on what is below it', 'shared/ipc/a.ts', `import { a } from '../attic/a';`],
  [face, 'src-renderer/app/a.tsx', `import fs from 'node:fs';`],
  [face, 'src-renderer/app/a.tsx', `const e = await import('electron');`],
  [face, 'src-renderer/app/a.tsx', `import '../../src-main/engine';`],
  [engine, 'src-main/sync/a.ts', `import { net } from 'electron';`],
  [engine, 'src-main/engine.ts', `import { createWindow } from './desktop/window';`],
  [hands, 'src-main/main.ts', `import '../src-renderer/app/app';`],
  [hands, 'src-main/main.ts', `import '../test/pms-server/http/server';`],
  ['only src-main/store/ opens SQLite', 'src-main/commands/a.ts', `import Database from 'better-sqlite3';`],
  ['ids are made in the providers only', 'src-main/commands/a.ts', `import { v7 } from 'uuid';`],
  [clock, 'shared/time/a.ts', 'export const now = () => Date.now();'],
  [clock, 'src-main/sync/a.ts', 'const now = new Date();'],
  [clock, 'src-renderer/app/a.ts', 'const text = Date();'],
  [clock, 'src-main/sync/a.ts', 'const t = performance.now();'],
  [randomness, 'shared/sync/a.ts', 'const jitter = Math.random();'],
  [randomness, 'src-main/commands/a.ts', `import { randomUUID } from 'node:crypto';`],
  [randomness, 'src-renderer/a.ts', 'const id = crypto.randomUUID();'],
  [sql, 'src-main/queries/a.ts', `const q = 'SELECT id FROM time_entry';`],
  [sql, 'src-main/sync/a.ts', 'const q = `update cursor set at = $' + '{at}`;'],
  ['ipcMain is named in src-main/ipc/ only', 'src-main/main.ts', `import { ipcMain } from 'electron';`],
  [
    'ipcRenderer is named in src-main/preload.ts only',
    'src-main/ipc/a.ts',
    'electron.ipcRenderer.send(name);',
  ],
  [
    'contextBridge is named in src-main/preload.ts only',
    'src-main/a.ts',
    `import { contextBridge } from 'electron';`,
  ],
  [look, 'src-renderer/features/a.tsx', `const a = <p className="flex text-muted" />;`],
  [look, 'src-renderer/app/a.tsx', `const a = cx('p-2', isOpen && 'data-hovered:bg-hover');`],
  [look, 'src-renderer/features/a.ts', 'const a = `$' + '{wide} rounded-control`;'],
  [said, 'src-renderer/features/a.tsx', 'const a = <p>Nothing here</p>;'],
  [said, 'src-renderer/features/a.tsx', 'const a = <b>{hours} h</b>;'],
  [said, 'src-renderer/ui/a.tsx', `const a = <b>{isOpen ? 'open' : null}</b>;`],
  [said, 'src-renderer/app/a.tsx', `const a = <nav aria-label="Screens" />;`],
  [said, 'src-renderer/features/a.tsx', 'const a = <Button label={`Edit $' + '{name}`} />;'],
  [said, 'src-renderer/features/a.ts', `announce('Timer paused.');`],
  [said, 'src-renderer/features/a.ts', 'showToast({ text: `Saved $' + '{hours} hours.` });'],
];

describe('the fences', () => {
  it.each(broken)('%s: broken by %s', (fence, path, source) => {
    expect(breachesIn(path, source).map((breach) => breach.fence)).toContain(fence);
  });

  it('are each broken at least once above', () => {
    const proved = new Set(broken.map(([fence]) => fence));
    const unproved = [...importFences, ...deedFences].filter(({ name }) => !proved.has(name));
    expect(unproved).toEqual([]);
  });

  it.each(LOOKS_NOT_YET)('%s still sets a look, or it leaves the list of those that may', (path) => {
    const { deeds } = factsOf(path, readFileSync(join(repositoryRoot, path), 'utf8'));
    expect(deeds.map(({ deed }) => deed)).toContain('sets a look of its own');
  });

  it.each([
    [
      'src-renderer/features/a.tsx',
      `const a = <p className="grid gap-2 text-right truncate border-collapse" />;`,
    ],
    ['shared/sync/plan.ts', `import { z } from 'zod'; import type { WorkDate } from '../time/work-date';`],
    ['shared/time/work-date.ts', '// Date.now is not read here\nexport const at = new Date(0);'],
    ['src-main/store/entries.ts', `import Database from 'better-sqlite3'; const q = 'SELECT 1 FROM base';`],
    ['src-main/providers/clock.ts', 'export const now = () => Date.now();'],
    ['src-main/desktop/window.ts', `import { BrowserWindow } from 'electron';`],
    ['src-main/commands/edit.ts', `const label = 'Select a matter from the list'; const s = 'Update file';`],
    [
      'src-renderer/words/en/a.tsx',
      'export const a = { saved: <>Saved it</>, open: `Opens $' + '{1} of them` };',
    ],
    [
      'src-renderer/ui/a.tsx',
      'const a = <b className="figures text-right">{words.common.hours} · {hours}</b>;',
    ],
    [
      'src-renderer/ui/a.ts',
      `throw new Error('Nobody reads this'); document.querySelector('[role="grid"], [role="row"]');`,
    ],
    ['src-renderer/app/app.tsx', `import { useState } from 'react'; import '../../shared/ipc/contract';`],
  ])('leave %s alone', (path, source) => {
    expect(breachesIn(path, source)).toEqual([]);
  });
});
