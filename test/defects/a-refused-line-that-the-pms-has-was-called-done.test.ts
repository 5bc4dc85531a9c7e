import { expect, test } from 'vitest';
import { factsOf } from '../../shared/domain/entry-facts';
import { openSincePush } from '../../shared/prebill/adjusted';
import { approvePrebill } from '../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../src-main/commands/prebill-submit';
import { prebillGet } from '../../src-main/queries/prebill';
import { prebillMatters } from '../../src-main/queries/prebill-matters';
import { inTransaction } from '../../src-main/store/database';
import { requireEntry } from '../../src-main/store/entries';
import { factsContext } from '../../src-main/store/reference';
import { baseOf, putBase } from '../../src-main/store/sync/base';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { requeue } from '../../src-main/store/sync/queue';
import { refuse, submittedInvoice } from '../helpers/engine/answers';
import { record } from '../helpers/engine/conflicts';
import { sample } from '../helpers/engine/sample';

/**
 * Work that both the PMS had and an invoice had taken out was opened again when the client refused it, and nobody saw it: since its content
 * was still what the PMS has, the pre-bill counted it under what is done, without a flag and with nothing to approve.
 */
test('a refused line that the PMS has just so waits in the pre-bill, flagged, until it is approved anew', () => {
  const { store, entry } = submittedInvoice();
  inTransaction(store, 'test.arrived', () => {
    const facts = factsOf(requireEntry(store, entry), factsContext(store));
    putBase(store, entry, baseOf(record({ facts }), requireEntry(store, entry).revision));
    requeue(store, entry);
  });
  expect(openRowsOf(store, entry)).toEqual([]);
  const counts = () => prebillMatters(store).find(({ matterId }) => matterId === sample.smith)?.counts;
  expect(counts()).toMatchObject({ pushed: 1, returned: 0 });

  refuse(store, 'VAGUE', 'Say more');
  expect(counts()).toMatchObject({ pushed: 0, returned: 1 });
  const [line] = prebillGet(store, { matterId: sample.smith }).lines;
  expect(line?.flags.map(({ rule }) => rule)).toContain('refused');
  expect(line !== undefined && openSincePush(line)).toBe(true);
  expect(prebillGet(store, { matterId: sample.smith }).matter.counts).toEqual(counts());

  submitPrebill(store, { entryIds: [entry] });
  approvePrebill(store, { lines: [{ id: entry, revision: requireEntry(store, entry).revision }] });
  expect(counts()).toMatchObject({ pushed: 1, returned: 0, in_review: 0 });
});
