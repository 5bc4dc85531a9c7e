import { writeFileSync } from 'node:fs';
import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import { arrangementAtFirst } from '../../../shared/ipc/views';
import { ExportProfile, plainProfile } from '../../../shared/ledes/profile';
import { systemIds } from '../../../src-main/providers/ids';
import { ledesText } from '../../helpers/ledes-text';
import { chosenFile } from './engine-options';
import { clientAbroad, matterAbroad } from './prologue';
import type { Day } from './story';

const matterNumber = '00104-001';
const expense = {
  date: '2026-11-18',
  code: 'E101',
  quantity: 250_000,
  unitPrice: 850,
  currency: 'USD',
  description: 'Copies of exhibits',
  receiptPath: null,
  billing: 'billable',
  taxRate: null,
} as const;
const ruleSet = JSON.stringify({
  format: 1,
  name: 'Story',
  version: 1,
  rules: [
    { id: 'long', kind: 'hours-per-entry', action: 'warn', maxHours: 0.5 },
    { id: 'late', kind: 'late-invoice', action: 'adjust', percentPerMonth: 2, graceDays: 30 },
  ],
});

/** From codes, rates and guidelines to an invoice that its client refuses: every command that bills, once. */
export async function workIsBilled(day: Day): Promise<void> {
  await rulesAreSet(day);
  await filesComeAndGo(day);
  await expensesAreKept(day);
  await anInvoiceIsRefused(day);
}

const one = <T>(day: Day, sql: string, ...parameters: unknown[]): T => {
  const [row] = day.rows<T>(sql, ...parameters);
  if (row === undefined) throw new Error(`Nothing found: ${sql}`);
  return row;
};

type Shown = { readonly id: string; readonly revision: number };

/** Writes what a person will choose for a purpose, and has it chosen. */
async function chosen(day: Day, purpose: FilePurpose, content?: string): Promise<string> {
  const { file } = one<{ file: string }>(day, 'PRAGMA database_list');
  if (content !== undefined) writeFileSync(chosenFile(file, purpose), content);
  const answer = await day.handlers.fileChoose({ purpose });
  return answer.chosen?.id ?? '';
}

async function rulesAreSet(day: Day): Promise<void> {
  const { act, handlers, add, entry } = day;
  const me = one<{ id: string }>(day, 'SELECT timekeeper_id AS id FROM account').id;
  const client = one<{ id: string }>(
    day,
    'SELECT client_id AS id FROM matter WHERE number = ?',
    matterNumber,
  ).id;
  await add('#bill');
  await act('comment', [], () =>
    handlers.prebillComment({ entryId: entry('#bill').id, text: 'Which exhibits?' }),
  );
  await act('save guidelines', [], () => handlers.ruleSetSave({ text: ruleSet, inForceFrom: null }));
  await act('assign guidelines', [], () =>
    handlers.ruleSetAssign({
      scope: 'client',
      scopeId: client,
      ruleSet: { name: 'Story', version: 1 },
      effectiveFrom: '2026-01-01',
    }),
  );
  await act('waive', [], () =>
    handlers.flagWaive({
      entryId: entry('#bill').id,
      revision: entry('#bill').revision,
      rule: 'long',
      ruleSet: 'Story',
      version: 1,
      reason: 'Agreed by telephone',
    }),
  );
  await act('withdraw waiver', [], () =>
    handlers.waiverWithdraw({ id: one<Shown>(day, 'SELECT id FROM waiver ORDER BY rowid DESC').id }),
  );
  await add('#late', { workDate: '2026-08-18' });
  await act('take an adjustment', [entry('#late').id], () =>
    handlers.flagTake({
      entryId: entry('#late').id,
      revision: entry('#late').revision,
      rule: 'late',
      ruleSet: 'Story',
      version: 1,
    }),
  );
  await act('admitted', [], () => handlers.admissionSet({ timekeeperId: me, year: 2011 }));
  await act('billing period', [], () =>
    handlers.billingPeriodSet({
      scope: 'client',
      scopeId: client,
      days: { from: '2026-11-01', to: '2026-11-30' },
    }),
  );
  for (const currency of ['EUR', null] as const)
    await act('currency of a client', [], () =>
      handlers.clientCurrencySet({ clientId: clientAbroad, currency }),
    );
  for (const currency of ['GBP', null] as const)
    await act('currency of a matter', [], () =>
      handlers.matterCurrencySet({ matterId: matterAbroad, currency }),
    );
  await act('add a rate', [], () =>
    handlers.rateCardAdd({
      kind: 'rate',
      matterId: null,
      clientId: null,
      timekeeperId: me,
      classCode: null,
      from: '2026-01-01',
      to: null,
      rateMinor: 40_000,
      discountBasis: null,
      currency: 'USD',
      note: null,
    }),
  );
  await act('leave Entries in groups', [], () =>
    handlers.entryArrangementSet({ arrangement: { ...arrangementAtFirst, group: 'matter' } }),
  );
  await act('save a view', [], () =>
    handlers.entryViewSet({
      name: 'By matter',
      view: { filter: {}, arrangement: arrangementAtFirst },
      instead: null,
    }),
  );
  await act('star a code', [], () =>
    handlers.codeFavouriteSet({ kind: 'task', code: 'L110', isFavourite: true }),
  );
  await act('code of a line', [], () =>
    handlers.lineCodeSet({ entryId: entry('#bill').id, kind: 'task', code: 'L120' }),
  );
  await act('class', [], () =>
    handlers.timekeeperClassSet({ timekeeperId: me, clientId: client, classCode: 'PARTNR' }),
  );
  await act('map codes', [], () =>
    handlers.codeMappingSave({
      clientId: client,
      rows: [{ kind: 'task', firmCode: 'L110', clientCode: 'L120' }],
    }),
  );
}

async function filesComeAndGo(day: Day): Promise<void> {
  const { act, handlers } = day;
  const sheet = await chosen(day, 'sheet_in', 'Date,Hours,Description\n2026-11-18,1.5,From a file #file\n');
  const { hash, mapping, dayOrder } = await handlers.sheetLook({ chosen: sheet });
  await act('bring in', ['any'], () =>
    handlers.sheetImport({ chosen: sheet, hash, mapping, dayOrder, leaveOutRefused: false }),
  );
  const spent = await chosen(
    day,
    'expenses_in',
    `Date,Matter,Code,Quantity,Amount,Description\n2026-11-18,${matterNumber},E101,10,2.50,Copies #file\n`,
  );
  const looks = await handlers.expenseFileLook({ chosen: spent });
  await act('bring in expenses', [], () =>
    handlers.expenseFileImport({
      chosen: spent,
      hash: looks.hash,
      mapping: looks.mapping,
      dayOrder: looks.dayOrder,
      leaveOutRefused: false,
    }),
  );
  const bill = await chosen(
    day,
    'ledes_in',
    ledesText({ LAW_FIRM_MATTER_ID: matterNumber, LINE_ITEM_DESCRIPTION: 'From a bill #ledes' }),
  );
  const { hash: billHash, matters, people } = await handlers.ledesLook({ chosen: bill });
  await act('bring in LEDES', ['any'], () =>
    handlers.ledesImport({
      chosen: bill,
      hash: billHash,
      matters: matters.map(({ key, matterId }) => ({ key, matterId })),
      mine: people.map(({ key }) => key),
      withExpenses: true,
      leaveOutRefused: false,
    }),
  );
  const rates = await chosen(day, 'rates_in', 'Class,Client,Rate,From\nPARTNR,,450.00,2026-01-01\n');
  const {
    hash: rateHash,
    mapping: rateMapping,
    dayOrder: rateDays,
  } = await handlers.rateFileLook({
    chosen: rates,
  });
  await act('bring in rates', [], () =>
    handlers.rateFileImport({
      chosen: rates,
      hash: rateHash,
      mapping: rateMapping,
      dayOrder: rateDays ?? 'month_first',
    }),
  );
  const set = await chosen(day, 'codes_in', 'code,name,kind\nZZ110,Study,task\n');
  const looked = await handlers.codeFileLook({ chosen: set });
  await act('import codes', [], () =>
    handlers.codeSetImport({
      chosen: set,
      hash: looked.hash,
      columns: { code: 0, name: 1, kind: 2 },
      name: 'Story codes',
      clientId: null,
      kind: 'task',
    }),
  );
  await act('retire codes', [], () =>
    handlers.codeSetRetire({ id: one<Shown>(day, 'SELECT id FROM code_set').id, retired: true }),
  );
  const everything = await chosen(day, 'everything');
  await act('write everything', [], () => handlers.everythingExport({ chosen: everything }));
  const pdf = await chosen(day, 'pdf');
  await act('print', [], () =>
    handlers.prebillPdf({ chosen: pdf, matterId: day.matter(matterNumber), showChanges: true }),
  );
}

async function expensesAreKept(day: Day): Promise<void> {
  const { act, handlers } = day;
  const content = { ...expense, matterId: day.matter(matterNumber) };
  const shown = () => one<Shown>(day, 'SELECT id, revision FROM expense ORDER BY created_at DESC, id DESC');
  await act('add expense', [], () => handlers.expenseCreate({ requestId: systemIds.uuid(), content }));
  await act('edit expense', [], () =>
    handlers.expenseEdit({ ...shown(), content: { ...content, quantity: 300_000 } }),
  );
  await act('delete expense', [], () => handlers.expenseDelete(shown()));
  await act('restore expense', [], () => handlers.expenseRestore({ id: shown().id }));
  await act('approve expense', [], () =>
    handlers.expenseReview({ lines: [shown()], action: 'approve', comment: null }),
  );
}

async function anInvoiceIsRefused(day: Day): Promise<void> {
  const { act, handlers, approve } = day;
  const profile = (name: string): ExportProfile =>
    ExportProfile.parse({
      ...plainProfile,
      id: systemIds.uuid(),
      name,
      lawFirmId: '24-6437381',
      clientId: 'STORY',
    });
  const [kept, gone] = [profile('Story portal'), profile('Old portal')];
  await act('save profile', [], () => handlers.ledesProfileSave({ profile: kept }));
  await act('save profile', [], () => handlers.ledesProfileSave({ profile: gone }));
  await act('remove profile', [], () => handlers.ledesProfileRemove({ id: gone.id }));
  await approve('#bill');
  const number = `S${Number(one<{ n: number }>(day, 'SELECT count(*) AS n FROM invoice').n) + 1}`;
  const shown = () => one<Shown>(day, 'SELECT id, revision FROM invoice WHERE number = ?', number);
  await act('make invoice', [], () =>
    handlers.invoiceCreate({
      requestId: systemIds.uuid(),
      matterId: day.matter(matterNumber),
      number,
      date: '2026-11-18',
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      profileId: kept.id,
    }),
  );
  await act('edit invoice', [], () =>
    handlers.invoiceEdit({ ...shown(), patch: { description: 'Work of November', clientMatterId: 'LIT-7' } }),
  );
  const [held] = day.rows<{ id: string }>(
    'SELECT expense_id AS id FROM invoice_line WHERE invoice_id = ? AND expense_id IS NOT NULL',
    shown().id,
  );
  await act('take off', [], () =>
    handlers.invoiceLines({ ...shown(), add: [], remove: held === undefined ? [] : [held.id] }),
  );
  const file = await chosen(day, 'ledes_out');
  await act('export invoice', [], () => handlers.invoiceExport({ ...shown(), chosen: file }));
  const refusals = await chosen(day, 'answers', `Invoice,Line,Code,Comment\n${number},1,VAGUE,Say more\n`);
  const { hash, mapping } = await handlers.answersLook({ chosen: refusals });
  await act('say what a portal’s code means', [], () =>
    handlers.portalCodesSave({
      codes: [{ portal: 'Legal Tracker', code: 'Q7', meaning: { outcome: 'warned', reason: 'VAGUE' } }],
    }),
  );
  await act('take answers', ['any'], () =>
    handlers.answersTake({
      chosen: refusals,
      hash,
      mapping,
      portal: 'Legal Tracker',
      invoiceId: null,
      leaveOutWrong: false,
    }),
  );
  await act('cancel invoice', [], () =>
    handlers.invoiceCancel({ ...shown(), reason: 'Sent to the wrong portal' }),
  );
}
