import type { Handlers } from '../../shared/ipc/contract';
import { changeEntries, tryOnEntries } from '../commands/entries-change';
import { createEntry } from '../commands/entry-create';
import { deleteEntry } from '../commands/entry-delete';
import { editEntry, whyNotEditable } from '../commands/entry-edit';
import { restoreEntry } from '../commands/entry-restore';
import { setSettings } from '../commands/settings-set';
import { joinTemporaryMatter } from '../commands/temporary-matter-join';
import { undoOrRedo } from '../commands/undo';
import { activityGet } from '../queries/activity-get';
import { auditVerify } from '../queries/audit-verify';
import { dayView } from '../queries/day-view';
import { type DiagnosticsWorld, diagnosticsGet } from '../queries/diagnostics-get';
import { entriesPage } from '../queries/entries-page';
import { entryGet } from '../queries/entry-get';
import { entryLines } from '../queries/entry-lines';
import { entryView } from '../queries/entry-view';
import { nearDuplicates } from '../queries/near-duplicates';
import { policyGet } from '../queries/policy-get';
import { referenceGet } from '../queries/reference-get';
import { entrySteps, runSteps, runsPage } from '../queries/sync-log';
import type { StoreContext } from '../store/database';
import { getSettings } from '../store/settings';
import { stepLabels } from '../store/undo-steps';
import type { Works } from '../works';

export type LocalHandlers = Pick<
  Handlers,
  | 'entriesPage'
  | 'entryLines'
  | 'entryGet'
  | 'dayView'
  | 'entryCreate'
  | 'entryEdit'
  | 'entryMayEdit'
  | 'entryDelete'
  | 'entryRestore'
  | 'entriesTry'
  | 'entriesChange'
  | 'nearDuplicates'
  | 'referenceGet'
  | 'temporaryMatterJoin'
  | 'activityGet'
  | 'runsPage'
  | 'runSteps'
  | 'entrySteps'
  | 'auditVerify'
  | 'undoState'
  | 'undoLast'
  | 'redoLast'
  | 'policyGet'
  | 'settingsGet'
  | 'settingsSet'
  | 'diagnosticsGet'
>;

/** The calls that need nothing but this laptop. A command answers with the view of what it wrote, read back. */
export function localHandlers(
  store: StoreContext,
  works: Works,
  world: () => DiagnosticsWorld,
): LocalHandlers {
  return {
    entriesPage: (input) => entriesPage(store, input),
    entryLines: (input) => entryLines(store, input),
    entryGet: ({ id }) => entryGet(store, id),
    dayView: (input) => dayView(store, input),
    entryCreate: (input) => entryView(store, createEntry(store, input)),
    entryEdit(input) {
      editEntry(store, input);
      return entryView(store, input.id);
    },
    entryMayEdit: ({ id, field }) => ({ why: whyNotEditable(store, id, field) }),
    entryDelete(input) {
      deleteEntry(store, input);
      return entryView(store, input.id);
    },
    entryRestore({ id }) {
      restoreEntry(store, id);
      return entryView(store, id);
    },
    entriesTry: (input) => tryOnEntries(store, input),
    entriesChange: (input) => changeEntries(store, input),
    nearDuplicates: (input) => nearDuplicates(store, input),
    referenceGet: () => referenceGet(store),
    temporaryMatterJoin(input) {
      joinTemporaryMatter(store, input);
      return {};
    },
    activityGet: (input) => activityGet(store, input),
    runsPage: (input) => runsPage(store, input),
    runSteps: (input) => runSteps(store, input),
    entrySteps: (input) => entrySteps(store, input),
    auditVerify: () =>
      works.run('Verifying the audit trail', 'Stopped. Not all of the audit trail was looked at.', (step) =>
        auditVerify(store, step),
      ),
    undoState: () => stepLabels(store),
    undoLast: () =>
      works.run('Undoing', 'Stopped. Nothing was undone.', async (step) => undoOrRedo(store, 'undo', step)),
    redoLast: () =>
      works.run('Redoing', 'Stopped. Nothing was done again.', async (step) =>
        undoOrRedo(store, 'redo', step),
      ),
    policyGet: () => policyGet(store),
    settingsGet: () => getSettings(store),
    settingsSet: (patch) => setSettings(store, patch),
    diagnosticsGet: () => diagnosticsGet(store, world()),
  };
}
