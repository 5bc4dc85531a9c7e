import { expect, it } from 'vitest';
import { activityGet } from '../../src-main/queries/activity-get';
import { entryGet } from '../../src-main/queries/entry-get';
import { rig } from '../helpers/sync/rig';

it('what happened to an entry names its matter, day and hours, and never its narrative', async () => {
  const laptop = await rig();
  const first = laptop.entry();
  const second = laptop.entry({ workDate: '2026-11-17', workedSeconds: 3600, narrative: 'Call with client' });
  laptop.approve(first, second);
  await laptop.cycle();
  const { audit } = activityGet(laptop.store, { auditBefore: null });
  const words = (action: string) =>
    audit.flatMap((event) => (event.words.startsWith(action) ? [event.words] : [])).sort();
  expect(words('Arrived in Clio')).toEqual([
    'Arrived in Clio: Smith v. Jones, Tue 17 Nov, 1.0 h',
    'Arrived in Clio: Smith v. Jones, Wed 18 Nov, 1.2 h',
  ]);
  for (const event of audit) expect(event.words).not.toMatch(/Attend hearing|Call with client/);
});

it('an approval is told once, not as a state after a state', async () => {
  const laptop = await rig();
  const id = laptop.approved();
  const told = entryGet(laptop.store, id).history.map((event) => event.words);
  expect(told.find((words) => words.startsWith('Approved in review'))).not.toContain('in review →');
  expect(told.find((words) => words.startsWith('Sent into review'))).toBe('Sent into review');
});
