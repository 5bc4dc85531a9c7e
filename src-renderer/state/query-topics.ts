import type { CallName, Topic } from '../../shared/ipc/contract';

/** Which changes make each query's answer old. A query that isn't here can't be used with `useQuery`. */
export const queryTopics = {
  entriesPage: ['entries', 'conflicts', 'prebill', 'reference', 'settings'],
  entryGet: ['entries', 'conflicts', 'prebill', 'reference', 'settings'],
  dayView: ['entries', 'conflicts', 'prebill', 'reference', 'settings'],
  nearDuplicates: ['entries'],
  codesSuggest: ['entries', 'reference'],
  timersList: ['timers', 'reference'],
  referenceGet: ['reference'],
  conflictsList: ['conflicts', 'entries'],
  conflictGet: ['conflicts', 'entries'],
  prebillMatters: ['prebill', 'entries', 'conflicts', 'reference', 'settings'],
  prebillGet: ['prebill', 'entries', 'conflicts', 'reference', 'settings'],
  prebillComments: ['prebill', 'entries'],
  pushDryRun: ['prebill', 'entries', 'conflicts', 'status'],
  statusGet: ['status', 'entries', 'conflicts', 'prebill', 'settings'],
  activityGet: ['activity', 'status', 'entries'],
  runsPage: ['activity'],
  runSteps: ['activity'],
  entrySteps: ['activity', 'entries'],
  undoState: ['undo', 'entries'],
  settingsGet: ['settings'],
  diagnosticsGet: ['settings', 'status'],
  prebillDraftGet: ['prebill', 'activity'],
  everythingLook: ['entries', 'activity', 'settings'],
  codesGet: ['codes', 'reference'],
  lineCodesGet: ['codes', 'reference', 'entries'],
  guidelinesGet: ['guidelines', 'reference'],
  ruleBookGet: ['guidelines', 'codes'],
  backupsGet: ['backups', 'status', 'settings', 'entries', 'timers'],
} as const satisfies Partial<Record<CallName, readonly Topic[]>>;

export type QueryName = keyof typeof queryTopics;
