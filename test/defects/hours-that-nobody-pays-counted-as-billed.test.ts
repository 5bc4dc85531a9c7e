import { expect, it } from 'vitest';
import { reports } from '../../shared/reports/report-kinds';
import { actOnLines } from '../../src-main/commands/prebill-act';
import { printPrebill } from '../../src-main/exchange/pdf/prebill-pdf';
import { sumsOfMatter } from '../../src-main/queries/matter-sums';
import { prebillGet } from '../../src-main/queries/prebill';
import { prebillMatters } from '../../src-main/queries/prebill-matters';
import { reportGet } from '../../src-main/queries/report-get';
import { savedEntry } from '../helpers/engine/entries';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testFolder, testStore } from '../helpers/engine/store';

const hour = 3600;
const matterId = sample.smith;
const everything = { from: null, to: null, clientId: null, matterId: null, timekeeperId: null };

/**
 * No-charge and non-billable hours stood under "billed" in the totals, in the reports and on paper, beside money that was without
 * them: two hours "billed" at 450.00 came to 450.00. They are worked hours and nothing else, and every view says so.
 */
it('shows no-charge and non-billable time worked and not billed, alike in every view', async () => {
  const store = testStore();
  sampleFirm(store);
  savedEntry(store, { matterId, workedSeconds: hour, narrative: 'Draft motion' });
  savedEntry(store, { matterId, workedSeconds: 2 * hour, narrative: 'Ours to bear', billing: 'no_charge' });
  const own = savedEntry(store, {
    matterId,
    workedSeconds: 4 * hour,
    narrative: 'Training',
    billing: 'non_billable',
  });

  const view = prebillGet(store, { matterId });
  expect(view.totals).toMatchObject({ workedSeconds: 7 * hour, billedSeconds: hour, billedMinor: 45_000 });
  expect(view.matter.billedSeconds).toBe(hour);
  expect(prebillMatters(store)).toMatchObject([{ matterId, billedSeconds: hour }]);
  expect(sumsOfMatter(store, matterId)).toMatchObject([{ billedSeconds: hour }]);
  const report = reportGet(store, { report: 'work', group: 'matter', filter: everything });
  const at = reports.work.columns.findIndex(({ id }) => id === 'billedSeconds');
  expect(report.totals.map(({ figures }) => figures[at])).toEqual([hour]);

  let page = '';
  const print = async (html: string) => {
    page = html;
    return new Uint8Array([1]);
  };
  await printPrebill(store, print, { matterId, file: `${testFolder()}/draft.pdf`, showChanges: false });
  const cells = [...page.matchAll(/<td class="figure">(\d+\.\d)<\/td>/g)].map(([, text]) => Number(text));
  // Three lines of worked beside billed, and beneath them the two sums.
  expect(cells).toEqual([1, 1, 2, 0, 4, 0, 7, 1]);

  const { id, revision } = { id: own.id, revision: own.revision };
  const charged = actOnLines(store, {
    kind: 'charge',
    lines: [{ id, revision }],
    reason: 'It was asked for',
  });
  expect([charged.before.billedSeconds, charged.after.billedSeconds]).toEqual([0, 4 * hour]);
});
