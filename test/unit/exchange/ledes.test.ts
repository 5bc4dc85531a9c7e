import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { createLedesReader } from '../../../shared/ledes/reader';
import { cancelInvoice, editInvoice } from '../../../src-main/commands/invoice-edit';
import { EngineError } from '../../../src-main/engine-error';
import { exportInvoice } from '../../../src-main/exchange/ledes/export-invoice';
import { xmlPreview } from '../../../src-main/exchange/ledes/xml-preview';
import { requireInvoice } from '../../../src-main/store/invoices';
import { approvedEntry, approvedExpense, draftInvoice, savedProfile } from '../../helpers/engine/invoices';
import { sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

function world(failpoints = { hit: (_name: string) => {} }) {
  const store = testStore({ failpoints });
  sampleFirm(store);
  approvedEntry(store, { narrative: 'Draft “motion” – see a|b' });
  approvedExpense(store);
  const id = draftInvoice(store);
  const folder = testFolder();
  const run = (name = 'a.txt') =>
    exportInvoice(store, { id, revision: requireInvoice(store, id).revision, file: join(folder, name) });
  return { store, id, folder, run };
}

const refused = async (run: Promise<unknown>): Promise<EngineError> => {
  const error = await run.then(
    () => null,
    (one: unknown) => one,
  );
  if (error instanceof EngineError) return error;
  throw new Error('It was not refused');
};

test('an invoice is written, frozen under the hash of its file, and reads back', async () => {
  const { store, id, folder, run } = world();
  const { path, hash, bytes } = await run();
  const file = readFileSync(path);
  expect(file.length).toBe(bytes);
  expect(requireInvoice(store, id)).toMatchObject({ state: 'exported', fileHash: hash, fileName: 'a.txt' });
  const reader = createLedesReader();
  reader.push(file);
  const report = reader.end();
  expect(report.problems).toEqual([]);
  expect(report.invoices?.[0]).toMatchObject({ number: '2026-001', total: 5_421_300 });
  expect(report.invoices?.[0]?.lines[0]?.description).toBe('Draft "motion" - see a/b');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('of an exported invoice the very same file is written again', async () => {
  const { run } = world();
  const first = await run();
  const again = await run('b.txt');
  expect(again.hash).toBe(first.hash);
  expect(readFileSync(again.path)).toEqual(readFileSync(first.path));
});

test('what stands against it keeps it a draft, and no file is left', async () => {
  const { store, id, folder, run } = world();
  editInvoice(store, { id, revision: 1, patch: { date: '2026-12-24' } });
  expect((await refused(run())).message).toContain('in the future');
  expect(requireInvoice(store, id).state).toBe('draft');
  expect(readdirSync(folder)).toEqual([]);
});

test('a draft that changed since it was shown is not exported', async () => {
  const { store, id, folder } = world();
  editInvoice(store, { id, revision: 1, patch: { description: 'Other' } });
  const file = join(folder, 'a.txt');
  expect((await refused(exportInvoice(store, { id, revision: 1, file }))).code).toBe('moved');
  expect(existsSync(file)).toBe(false);
});

test('a crash between freezing and naming leaves no file of an invoice that isn’t frozen (P2)', async () => {
  const failpoints = {
    hit(name: string) {
      if (name === 'ledes:frozen') throw new Error('Crash');
    },
  };
  const { store, id, folder, run } = world(failpoints);
  await expect(run()).rejects.toThrow('Crash');
  expect(requireInvoice(store, id).state).toBe('exported');
  expect(readdirSync(folder)).toEqual([]);
  failpoints.hit = () => {};
  expect((await run()).hash).toBe(requireInvoice(store, id).fileHash);
});

test('a disk that takes no file says so; the invoice stays frozen and its file can be written elsewhere', async () => {
  const { store, id, folder, run } = world();
  writeFileSync(join(folder, 'taken'), '');
  expect((await refused(run('taken/a.txt'))).code).toBe('store');
  expect(requireInvoice(store, id).state).toBe('exported');
  expect((await run()).bytes).toBeGreaterThan(0);
});

test('a file that was damaged in the database is not written', async () => {
  const { store, id, folder, run } = world();
  await run();
  store.db.prepare("UPDATE invoice SET file = x'00' WHERE id = ?").run(id);
  expect((await refused(run('b.txt'))).code).toBe('store');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a cancelled invoice is not exported', async () => {
  const { store, id, run } = world();
  cancelInvoice(store, { id, revision: 1, reason: 'Not needed' });
  expect((await refused(run())).message).toContain('was cancelled');
});

test('the XML is a preview that says so, whole and well formed', () => {
  const { store, id } = world();
  const profile = savedProfile(store, { name: 'XML' });
  editInvoice(store, { id, revision: 1, patch: { profileId: profile.id } });
  const xml = xmlPreview(store, id);
  expect(xml).toContain('Preview of LEDES XML 2.2. Not checked against the schema');
  const parsed = new XMLParser().parse(xml);
  const matter = parsed['ledesxmlebilling2.2'].firm.client.invoice.matter;
  expect(matter.matter_total_due).toBe(542.13);
  expect(matter.fee).toMatchObject({
    charge_desc: 'Draft “motion” – see a|b',
    base_amount: 540,
    total_amount: 540,
  });
  expect(matter.expense).toMatchObject({ expense_code: 'E101', total_amount: 2.13 });
});
