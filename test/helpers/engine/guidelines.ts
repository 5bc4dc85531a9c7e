import { EngineError } from '../../../src-main/engine-error';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { guidelineHandlers } from '../../../src-main/handlers/guideline';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entryView } from '../../../src-main/queries/entry-view';
import type { StoreContext } from '../../../src-main/store/database';
import { savedEntry } from './entries';
import { sample, sampleFirm } from './sample';
import { testStore } from './store';

/** The sample firm with the calls that guidelines are tried through. */
export function ruledFirm() {
  const store = testStore();
  sampleFirm(store);
  let path = '';
  const files = chosenFiles(store.ids, () => Promise.resolve(path));
  /** Chooses a file as a person would. @returns its number */
  const choose = async (file: string, purpose: 'rules_in' | 'rules_out') => {
    path = file;
    const { chosen } = await files.choose(purpose, '');
    if (chosen === null) throw new Error('Nothing was chosen');
    return chosen.id;
  };
  return { store, calls: guidelineHandlers(store, files), prebill: prebillHandlers(store), choose };
}

/** The text of a rule set. */
export const ruleSetText = (name: string, version: number, rules: object[], more: object = {}) =>
  JSON.stringify({ format: 1, name, version, client: name, ...more, rules }, null, 2);
export const longEntry = (maxHours: number, more: object = {}) => ({
  id: 'long',
  kind: 'hours-per-entry',
  action: 'block',
  clause: 'OCG §4.2',
  maxHours,
  ...more,
});
export const everywhere = { scope: 'client', scopeId: sample.client, effectiveFrom: '2026-01-01' } as const;
/** Four hours on Smith v. Jones. */
export const fourHours = (store: StoreContext, more: object = {}) =>
  savedEntry(store, {
    matterId: sample.smith,
    workedSeconds: 4 * 3600,
    narrative: 'Draft motion to compel further answers',
    taskCode: 'L350',
    activityCode: 'A103',
    ...more,
  });
/** "block long 1": level, rule and version of each verdict. */
export const rulesOn = (store: StoreContext, id: string) =>
  entryView(store, id).flags.map((flag) =>
    `${flag.level} ${flag.rule} ${flag.guideline?.version ?? ''}`.trim(),
  );

export function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('It was not refused');
}
