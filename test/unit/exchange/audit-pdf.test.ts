import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setDayDone } from '../../../src-main/commands/day-mark';
import { printAudit } from '../../../src-main/exchange/pdf/audit-pdf';
import { auditCount, auditPage } from '../../../src-main/store/audit';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

function world() {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare("UPDATE matter SET name = '<img src=x> Smith' WHERE id = ?").run(sample.smith);
  savedEntry(store, { matterId: sample.smith, workedSeconds: 4320, narrative: 'Privileged words' });
  setDayDone(store, { workDate: '2026-11-18', isDone: true });
  let html = '';
  const print = (page: string) => {
    html = page;
    return Promise.resolve(new TextEncoder().encode('%PDF-'));
  };
  const today = store.clock.now();
  const day = (shift: number) => new Date(today + shift * 86_400_000).toISOString().slice(0, 10);
  const printed = async (from: string, to: string) => {
    const done = await printAudit(store, print, { file: join(testFolder(), 'audit.pdf'), from, to });
    return { ...done, html };
  };
  return { store, printed, day };
}

test('the days’ events stand there with who, what and seal; what anybody typed stays text, and no narrative is in it', async () => {
  const { store, printed, day } = world();
  const { events, html } = await printed(day(-1), day(1));
  expect(events).toBe(auditCount(store));
  expect(html).toContain('Day called done');
  expect(html).toContain('&lt;img src=x&gt; Smith');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('Privileged words');
  expect(html).toContain('events verify, from the first to the last');
  expect(html).toContain(auditPage(store, null, 1)[0]?.hash ?? 'no event');
});

test('other days are left out, and said to be empty', async () => {
  const { printed, day } = world();
  const { events, html } = await printed(day(-30), day(-29));
  expect(events).toBe(0);
  expect(html).toContain('Nothing happened on these days.');
});

test('a chain that was changed by hand is said to be broken, on paper too', async () => {
  const { store, printed, day } = world();
  store.db.exec('DROP TRIGGER IF EXISTS audit_no_update');
  store.db.prepare("UPDATE audit SET actor = 'Nobody' WHERE sequence = 1").run();
  const { html } = await printed(day(-1), day(1));
  expect(html).toContain('class="broken"');
  expect(html).toContain('does not hold at event 1');
});

test('days the wrong way round are refused, with the field', async () => {
  const { printed } = world();
  await expect(printed('2026-11-19', '2026-11-18')).rejects.toMatchObject({ code: 'invalid', field: 'to' });
});
