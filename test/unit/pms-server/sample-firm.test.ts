import { expect, test } from 'vitest';
import { groundTruthOf, type TrueActivity } from '../../pms-server/control/ground-truth';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { sampleState } from '../../pms-server/sample-firm/generate';

const data = loadSampleFirm();
const nowMs = Date.parse('2026-11-20T22:00:00Z');
const state = sampleState(data, { nowMs });
const truth = groundTruthOf(state);
const time = truth.activities.filter((entry) => entry.type === 'TimeEntry');

test('the same instant and seed give the same firm; another seed gives another', () => {
  expect(groundTruthOf(sampleState(data, { nowMs }))).toEqual(truth);
  expect(groundTruthOf(sampleState(data, { nowMs, seed: 2 })).activities).not.toEqual(truth.activities);
});

test('two months of weekdays, up to yesterday, entered after the work and before now', () => {
  const dates = time.map((entry) => entry.date).toSorted();
  expect(dates[0]).toBe('2026-09-21');
  expect(dates.at(-1)).toBe('2026-11-19');
  for (const entry of time) {
    const weekday = new Date(`${entry.date}T00:00:00Z`).getUTCDay();
    expect([1, 2, 3, 4, 5]).toContain(weekday);
    expect(Date.parse(entry.createdAt)).toBeLessThan(nowMs);
    expect(entry.createdAt >= entry.date).toBe(true);
  }
  expect(time.length).toBeGreaterThan(1200);
});

test('nobody works more than sixteen hours a day', () => {
  const days = new Map<string, number>();
  for (const entry of time) {
    const key = `${entry.timekeeperEmail} ${entry.date}`;
    days.set(key, (days.get(key) ?? 0) + entry.seconds / 3600);
  }
  expect(Math.max(...days.values())).toBeLessThan(16);
});

test('codes belong to the set of the matter, and are there wherever the matter asks for them', () => {
  const setOf = new Map(data.codes.map((code) => [code.code, code.set]));
  const areas = new Map(data.matters.map((matter) => [matter.number, matter]));
  const sets: Record<string, string> = {
    litigation: 'Litigation',
    employment: 'Litigation',
    counseling: 'Counseling',
    estates: 'Counseling',
    'real-estate': 'Project',
    corporate: 'Project',
    bankruptcy: 'Bankruptcy',
    patent: 'Patent',
  };
  const wrong = (entry: TrueActivity): boolean => {
    const matter = areas.get(entry.matter ?? '');
    if (matter === undefined) return true;
    if (entry.task === null) return matter.requireUtbms && entry.billing === 'billable';
    return setOf.get(entry.task) !== sets[matter.area] || setOf.get(entry.activity ?? '') !== 'Activity';
  };
  expect(time.filter(wrong)).toEqual([]);
  for (const set of new Set(Object.values(sets))) expect(data.firm.enabledCodeSets).toContain(set);
});

test('rates follow the matter first, and run from $145 to $780', () => {
  const rate = (matter: string, email: string) =>
    time.find((entry) => entry.matter === matter && entry.timekeeperEmail.startsWith(email))?.price;
  expect(rate('00231-004', 'ana')).toBe(450);
  expect(rate('00231-002', 'ana')).toBe(525);
  const all = [
    ...data.firm.timekeepers.map((person) => person.rate),
    ...data.matters.flatMap((matter) => Object.values(matter.rates)),
  ];
  expect([Math.min(...all), Math.max(...all)]).toEqual([145, 780]);
});

test('old work is on bills, some of it on drafts, and new work is not', () => {
  const states = new Set(truth.activities.map((entry) => entry.bill?.state));
  expect(states).toEqual(new Set([undefined, 'draft', 'awaiting_payment', 'paid']));
  expect(time.filter((entry) => entry.date > '2026-11-01' && entry.bill !== null)).toEqual([]);
});

test('no narrative has an unfilled slot, and nobody confers with themselves', () => {
  expect(time.filter((entry) => /[{}]/.test(entry.note))).toEqual([]);
  const alone = time.filter((entry) => {
    const [first = '', last = ''] = entry.timekeeper.split(' ');
    return entry.note.startsWith(`Conference with ${first.charAt(0)}. ${last} `);
  });
  expect(alone).toEqual([]);
});

test('the scenario names people and matters that exist', () => {
  const { signedInAs, colleague, hearing, closedWhileInCourt } = data.scenario;
  const emails = data.firm.timekeepers.map((person) => person.email);
  expect(emails).toEqual(expect.arrayContaining([signedInAs, colleague]));
  const open = data.matters.filter((matter) => matter.status === 'Open').map((matter) => matter.number);
  expect(open).toEqual(expect.arrayContaining([hearing.matter, closedWhileInCourt.matter]));
});
