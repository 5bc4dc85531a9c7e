import type { Deed } from './facts';

/** Files under `files` (but not `except`) may import nothing that `mayImport` does not match. */
export interface ImportFence {
  name: string;
  files: RegExp;
  except?: RegExp;
  mayImport: RegExp[];
}

/** Only files under `only` may do `deed`; the others under `files` may not. */
export interface DeedFence {
  name: string;
  deed: Deed;
  files: RegExp;
  only: RegExp;
}

const PRODUCT = /^(shared|src-main|src-renderer)\//;
/** Libraries that are pure functions: the law may lean on them. */
const PURE_LIBRARIES = /^npm:(zod|date-fns|diff|@leeoniya\/ufuzzy)$/;
/** Where time and chance come in: one folder of the hands, and two files of the face. */
const PROVIDERS = /^(src-main\/providers\/|src-renderer\/state\/(clock|ids)\.ts$)/;
const ELECTRON_FOLDERS = /^src-main\/((desktop|ipc|secrets)\/|main\.ts$|preload\.ts$)/;

/** The floors of shared/, lowest first: each may stand on itself and those before it, never on one after. */
const FLOORS = [
  ['time', 'money', 'text'],
  ['domain'],
  [
    'utbms',
    'guidelines',
    'prebill',
    'policy',
    'ledes',
    'quick-entry',
    'sheet',
    'rejections',
    'notes',
    'timers',
    'day',
    'agenda',
    'spelling',
    'reports',
    'updates',
  ],
  ['sync', 'pms'],
  ['ipc'],
];

const floors: ImportFence[] = FLOORS.map((floor, index) => ({
  name: `shared/, floor ${index + 1} stands on what is below it`,
  files: new RegExp(`^shared/(${floor.join('|')})/`),
  mayImport: [
    new RegExp(
      `^shared/(${FLOORS.slice(0, index + 1)
        .flat()
        .join('|')})/`,
    ),
    /^(npm|node):/,
  ],
}));

/** Files that still set a look of their own: this list may only grow shorter (test/unit/fences.test.ts holds it to that). */
export const LOOKS_NOT_YET: readonly string[] = [
  'src-renderer/app/current-screen.tsx',
  'src-renderer/app/navigation.tsx',
  'src-renderer/app/status-bar.tsx',
  'src-renderer/app/sync-state.tsx',
  'src-renderer/features/activity/run-steps.tsx',
  'src-renderer/features/conflicts/asked-row.tsx',
  'src-renderer/features/entries/change-preview.tsx',
  'src-renderer/features/entries/entry-grid-row.tsx',
  'src-renderer/features/entries/entry-group-row.tsx',
  'src-renderer/features/entry-editor/code-picker.tsx',
  'src-renderer/features/entry-editor/join-matter.tsx',
  'src-renderer/features/files/sheet/outcome-view.tsx',
  'src-renderer/features/guidelines/rule-set-editor.tsx',
  'src-renderer/features/guidelines/version-history.tsx',
  'src-renderer/features/matters/matter-columns.tsx',
  'src-renderer/features/notes/notes-text.tsx',
  'src-renderer/features/notes/staged-row.tsx',
  'src-renderer/features/palette/palette.tsx',
  'src-renderer/features/quick-entry/entry-preview.tsx',
  'src-renderer/features/quick-entry/mark-fill.ts',
  'src-renderer/features/quick-entry/marked-text.tsx',
  'src-renderer/features/quick-entry/offer-list.tsx',
  'src-renderer/features/quick-entry/quick-entry.tsx',
  'src-renderer/features/reports/report-totals.tsx',
  'src-renderer/features/settings/codes/table-look.ts',
  'src-renderer/features/settings/moving/backup-list.tsx',
  'src-renderer/features/timers/running-timer.tsx',
  'src-renderer/features/timers/timer-row.tsx',
  'src-renderer/features/today/entry-row.tsx',
  'src-renderer/features/today/today-screen.tsx',
  'src-renderer/features/today/week-strip.tsx',
];

export const importFences: ImportFence[] = [
  {
    name: 'shared/ is pure: no Node, no DOM, no Electron',
    files: /^shared\//,
    mayImport: [/^shared\//, PURE_LIBRARIES],
  },
  ...floors,
  {
    name: 'src-renderer/ sees shared/ and the DOM only',
    files: /^src-renderer\//,
    mayImport: [/^(src-renderer|shared|resources)\//, /^npm:(?!electron$|electron-log$|better-sqlite3$)/],
  },
  {
    name: 'the engine runs in plain Node, without Electron and its folders',
    files: /^src-main\//,
    except: ELECTRON_FOLDERS,
    mayImport: [
      /^shared\//,
      /^resources\//,
      /^src-main\/(?!desktop\/|ipc\/|secrets\/|main$|preload$)/,
      /^(npm|node):(?!electron$|electron-log$)/,
    ],
  },
  {
    name: 'src-main/ knows neither the face nor the proof',
    files: /^src-main\//,
    mayImport: [/^(shared|src-main|resources)\//, /^(npm|node):/, /^package\.json$/],
  },
  {
    name: 'only src-main/store/ opens SQLite',
    files: /^src-main\//,
    except: /^src-main\/store\//,
    mayImport: [/^(?!npm:better-sqlite3$)/],
  },
  {
    name: 'ids are made in the providers only',
    files: PRODUCT,
    except: PROVIDERS,
    mayImport: [/^(?!npm:uuid$)/],
  },
];

export const deedFences: DeedFence[] = [
  {
    name: 'the clock is read in the providers only',
    deed: 'reads the clock',
    files: PRODUCT,
    only: PROVIDERS,
  },
  {
    name: 'randomness is drawn in the providers only',
    deed: 'draws randomness',
    files: PRODUCT,
    only: PROVIDERS,
  },
  {
    name: 'SQL is spoken in src-main/store/ only',
    deed: 'speaks SQL',
    files: PRODUCT,
    only: /^src-main\/store\//,
  },
  {
    name: 'ipcMain is named in src-main/ipc/ only',
    deed: 'names ipcMain',
    files: PRODUCT,
    only: /^src-main\/ipc\//,
  },
  {
    name: 'ipcRenderer is named in src-main/preload.ts only',
    deed: 'names ipcRenderer',
    files: PRODUCT,
    only: /^src-main\/preload\.ts$/,
  },
  {
    name: 'contextBridge is named in src-main/preload.ts only',
    deed: 'names contextBridge',
    files: PRODUCT,
    only: /^src-main\/preload\.ts$/,
  },
  {
    name: 'what a person reads on the screens is said in src-renderer/words/ only',
    deed: 'says words of its own',
    files: /^src-renderer\//,
    only: /^src-renderer\/(words|gallery)\//,
  },
  {
    name: 'nothing on a screen styles itself: looks are those of src-renderer/ui/',
    deed: 'sets a look of its own',
    files: /^src-renderer\/(features|app)\//,
    only: new RegExp(`^(${LOOKS_NOT_YET.join('|')})$`),
  },
];
