import { z } from 'zod';
import { Id } from '../domain/id';
import { Amount } from '../money/amounts';
import { bulkCalls } from './bulk-calls';
import { calendarCalls } from './calendar-calls';
import { call, done, nothing } from './call';
import { codeCalls } from './code-calls';
import { conflictCalls } from './conflict-calls';
import { dayCalls } from './day-calls';
import { desktopCalls } from './desktop-calls';
import { documentCalls } from './document-calls';
import { entryCalls } from './entry-calls';
import { entryViewCalls } from './entry-view-calls';
import { exchangeCalls } from './exchange-calls';
import { expenseFileCalls } from './expense-file-calls';
import { guidelineCalls } from './guideline-calls';
import { invoiceCalls } from './invoice-calls';
import { keptCalls } from './kept-calls';
import { ledesInCalls } from './ledes-in-calls';
import { lockCalls } from './lock-calls';
import { matterCalls } from './matter-calls';
import { ownMatterCalls } from './own-matter-calls';
import { plainCalls } from './plain-calls';
import { policyCalls } from './policy-calls';
import { portalCalls } from './portal-calls';
import { LineIds, prebillCalls, ShownLines } from './prebill-calls';
import { rateCalls } from './rate-calls';
import { rebuildCalls } from './rebuild-calls';
import { reportCalls } from './report-calls';
import { backupKeyCalls, securityCalls } from './security-calls';
import { sessionCalls } from './session-calls';
import { sheetCalls } from './sheet-calls';
import { shorthandCalls } from './shorthand-calls';
import { shownCalls } from './shown-calls';
import { spellingCalls } from './spelling-calls';
import { suggestCalls } from './suggest-calls';
import { syncLogCalls } from './sync-log-calls';
import { timerCalls } from './timer-calls';
import {
  ActivityView,
  EntryView,
  PrebillMatter,
  PrebillView,
  PushPlan,
  ReferenceView,
  StatusView,
} from './views';
import { workCalls } from './work-calls';

/**
 * The contract between renderer and main: one zod schema for what goes in and one for what comes out, per call.
 * Both are parsed in main; a call that doesn't fit is refused and logged by name, without content.
 * Queries read; commands are one transaction each. A call never waits for the network, but for the few in `session`.
 */
const reason = z.string().trim().min(1).max(2000);

const reference = {
  referenceGet: call(nothing, ReferenceView),
  /** Joins a temporary matter to a real one, for all its entries. */
  temporaryMatterJoin: call(z.strictObject({ temporaryId: Id, matterId: Id }), done),
};

const prebill = {
  prebillMatters: call(nothing, z.array(PrebillMatter)),
  prebillGet: call(z.strictObject({ matterId: Id }), PrebillView),
  /** Sends drafts into review. */
  prebillSubmit: call(z.strictObject({ entryIds: LineIds }), z.strictObject({ changed: z.int() })),
  /** Approves exactly the revisions named; freezes content, rounding and rate under a hash (P4). All or none. */
  prebillApprove: call(
    z.strictObject({
      lines: ShownLines,
    }),
    z.strictObject({ approved: z.int(), amounts: z.array(Amount) }),
  ),
  prebillWithdraw: call(z.strictObject({ entryIds: LineIds }), z.strictObject({ changed: z.int() })),
  prebillReturn: call(
    z.strictObject({ entryIds: LineIds, comment: reason }),
    z.strictObject({ changed: z.int() }),
  ),
  prebillHold: call(
    z.strictObject({ entryIds: LineIds, comment: reason }),
    z.strictObject({ changed: z.int() }),
  ),
  /** Writes billed time down (never up), with a reason; worked time stays. */
  prebillWriteDown: call(
    z.strictObject({ id: Id, revision: z.int(), billedSeconds: z.int().min(0), reason }),
    EntryView,
  ),
  /** Splits a line in parts whose billed seconds must sum to the line's. */
  prebillSplit: call(
    z.strictObject({
      id: Id,
      revision: z.int(),
      parts: z
        .array(z.strictObject({ billedSeconds: z.int().min(1), narrative: z.string().min(1).max(20_000) }))
        .min(2)
        .max(20),
    }),
    z.array(EntryView),
  ),
  /** What a push would do now, line by line, without doing it. */
  pushDryRun: call(nothing, PushPlan),
};

const sync = {
  statusGet: call(nothing, StatusView),
  /** Tries now; returns at once, the status tells the rest. */
  syncNow: call(nothing, done),
  workOffline: call(z.strictObject({ on: z.boolean() }), StatusView),
  /** Tries a held entry again; one with an unknown outcome is looked up now, and never sent on a guess. */
  holdRetry: call(z.strictObject({ operationId: Id }), done),
  holdRetryAll: call(nothing, z.strictObject({ count: z.int() })),
  /** Answers the question about records that vanished in numbers. */
  missingDecide: call(z.strictObject({ choice: z.enum(['they_were_deleted', 'keep_here']) }), done),
  activityGet: call(z.strictObject({ auditBefore: z.int().nullable() }), ActivityView),
  /** Walks the whole audit chain. */
  auditVerify: call(
    nothing,
    z.strictObject({ ok: z.boolean(), events: z.int(), brokenAt: z.int().nullable(), words: z.string() }),
  ),
};

const undo = {
  undoState: call(nothing, z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() })),
  undoLast: call(nothing, z.strictObject({ label: z.string() })),
  redoLast: call(nothing, z.strictObject({ label: z.string() })),
};

export const contract = {
  ...entryCalls,
  ...bulkCalls,
  ...timerCalls,
  ...dayCalls,
  ...calendarCalls,
  ...reference,
  ...conflictCalls,
  ...prebill,
  ...prebillCalls,
  ...rateCalls,
  ...reportCalls,
  ...matterCalls,
  ...ownMatterCalls,
  ...sync,
  ...undo,
  ...sessionCalls,
  ...policyCalls,
  ...exchangeCalls,
  ...rebuildCalls,
  ...plainCalls,
  ...guidelineCalls,
  ...sheetCalls,
  ...expenseFileCalls,
  ...workCalls,
  ...shownCalls,
  ...suggestCalls,
  ...shorthandCalls,
  ...spellingCalls,
  ...entryViewCalls,
  ...keptCalls,
  ...documentCalls,
  ...portalCalls,
  ...ledesInCalls,
  ...invoiceCalls,
  ...syncLogCalls,
  ...codeCalls,
  ...desktopCalls,
  ...securityCalls,
  ...lockCalls,
  ...backupKeyCalls,
};
export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallParsed<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** One handler per call; the engine fills all that need no Electron. */
export type Handlers = { [N in CallName]: (input: CallParsed<N>) => CallOutput<N> | Promise<CallOutput<N>> };

/** Those that need the desktop: the person's browser, the windows, the keyboard. */
export type DesktopCall =
  | 'signIn'
  | 'signOut'
  | keyof typeof desktopCalls
  | keyof typeof securityCalls
  | keyof typeof lockCalls;

/** Errors cross as data: a code for the program, a sentence for the person. */
export const ErrorCode = z.enum([
  'invalid',
  'not_found',
  'moved',
  'not_allowed',
  'read_only',
  'store',
  'offline',
  'signed_out',
  'internal',
]);
export const CallError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  field: z.string().nullable(),
});
export type CallError = z.infer<typeof CallError>;
export type CallResult<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** What main tells the renderer: read these again. */
export const Topic = z.enum([
  'entries',
  'timers',
  'calendar',
  'reference',
  'conflicts',
  'prebill',
  'status',
  'activity',
  'settings',
  'undo',
  'backups',
  'codes',
  'shorthands',
  'firm_words',
  'entry_views',
  'guidelines',
  'expenses',
  'invoices',
  'work',
  'security',
]);
export type Topic = z.infer<typeof Topic>;
/** What a menu, a shortcut or the tray asks the window to do. */
export const MenuCommand = z.enum([
  'new_entry',
  'palette',
  'go_today',
  'go_entries',
  'go_conflicts',
  'go_prebill',
  'go_invoices',
  'go_reports',
  'go_matters',
  'go_activity',
  'go_settings',
  'toggle_timer',
  'court',
  'lock_now',
  'undo',
  'redo',
  'sync_now',
  'check_updates',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** What the preload puts on `window.daybook`. */
export type DaybookApi = { [N in CallName]: (input: CallInput<N>) => Promise<CallResult<CallOutput<N>>> } & {
  onChanged(listener: (topics: Topic[]) => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
};
