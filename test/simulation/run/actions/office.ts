import { prepared } from '../../../../src-main/store/database';
import type { OfficeActionInput } from '../../../pms-server/office/action';
import { activityCodes, colleague, matterNumbers, people, taskCodes } from '../../world/firm';
import type { OfficeRecord } from '../../world/vendor';
import type { World } from '../../world/world';
import type { Action } from './command';
import { aDate, markOf, narrative, workedSeconds } from './texts';

/** What colleagues do on the PMS's own pages, whatever is on its way meanwhile. */
export const officeActions: readonly Action[] = [
  { name: 'office edit', weight: 6, run: edit },
  { name: 'office create', weight: 1.5, run: create },
  { name: 'office logs at a rate that nobody here can write', weight: 0.3, run: createUnreadable },
  { name: 'office types a twin', weight: 1.5, run: createTwin },
  { name: 'office delete', weight: 1.2, run: remove },
  { name: 'office bill', weight: 1.5, run: bill },
  { name: 'office unbill', weight: 0.8, run: unbill },
  { name: 'office closes a matter', weight: 0.5, run: close },
  { name: 'office opens a matter', weight: 1.5, run: reopen },
  { name: 'office changes a rate', weight: 1, run: changeRate },
  { name: 'office asks for codes', weight: 0.7, run: requireCodes },
];

function acts(world: World, words: string, action: OfficeActionInput): boolean {
  if (!world.knobs.office) return false;
  const recordIds = world.vendor.office(action);
  if (recordIds.length === 0) return false;
  world.recorder.record({ kind: 'office', at: world.timeline.now(), words, recordIds });
  return true;
}

function aRecord(
  { vendor, office }: World,
  fits: (record: OfficeRecord) => boolean,
): OfficeRecord | undefined {
  return office.pick(vendor.records().filter(fits));
}

function edit(world: World): boolean {
  const { office, texts } = world;
  const record = aRecord(world, ({ isOnBill }) => !isOnBill);
  if (record === undefined) return false;
  const changes: Extract<OfficeActionInput, { do: 'edit' }>['changes'] = {};
  for (let left = office.between(1, 2); left > 0; left -= 1) {
    switch (office.below(7)) {
      case 0:
      case 1:
        changes.note = narrative(texts, markOf(record.note));
        break;
      case 2:
        changes.seconds = workedSeconds(texts);
        break;
      case 3:
        changes.date = aDate(texts);
        break;
      case 4:
        changes.codes = office.chance(0.3)
          ? null
          : { task: office.one(taskCodes), activity: office.one(activityCodes) };
        break;
      case 5:
        changes.billing = office.one(['billable', 'no_charge', 'non_billable']);
        break;
      case 6:
        if (office.chance(0.5)) changes.matter = office.one(matterNumbers);
        else changes.price = office.between(100, 700);
        break;
    }
  }
  return acts(world, `changes ${Object.keys(changes).join(', ')}`, {
    do: 'edit',
    activityId: record.id,
    changes,
  });
}

function create(world: World): boolean {
  const { office, texts, recorder } = world;
  return acts(world, 'adds a record', {
    do: 'create',
    entry: {
      date: aDate(texts),
      seconds: workedSeconds(texts),
      note: narrative(texts, `office-${recorder.history.length}`),
      matter: office.one(matterNumbers),
      timekeeper: office.one(people),
      codes: { task: office.one(taskCodes), activity: office.one(activityCodes) },
    },
  });
}

/**
 * A rate of fractions of a cent, which this version can't read and has to show (contract 7). It is the work of somebody who
 * has no laptop: a search for what a laptop sent never meets it.
 */
function createUnreadable(world: World): boolean {
  const { office, texts, recorder } = world;
  recorder.probe('a record that can’t be read');
  return acts(world, 'adds a record at a rate of fractions of a cent', {
    do: 'create',
    entry: {
      date: aDate(texts),
      seconds: workedSeconds(texts),
      note: narrative(texts, `office-${recorder.history.length}`),
      matter: office.one(matterNumbers),
      timekeeper: colleague,
      price: office.between(100, 700) + 0.335,
      codes: { task: office.one(taskCodes), activity: office.one(activityCodes) },
    },
  });
}

/** Types what somebody has logged on a laptop: the same work, before it comes. */
function createTwin(world: World): boolean {
  const { office } = world;
  const life = office.pick(world.machines)?.life() ?? null;
  if (life === null) return false;
  const rows = prepared(
    life.store.db,
    `SELECT e.work_date AS date, e.worked_seconds AS worked, e.billed_seconds AS billed, e.narrative AS note,
         m.number AS matter, t.email AS timekeeper
       FROM entry e JOIN matter m ON m.id = e.matter_id JOIN timekeeper t ON t.id = e.timekeeper_id
       WHERE e.source <> 'pms' AND e.deleted_at IS NULL AND m.status = 'open' AND t.email IS NOT NULL ORDER BY e.number`,
  ).all() as {
    date: string;
    worked: number;
    billed: number | null;
    note: string;
    matter: string;
    timekeeper: string;
  }[];
  const row = office.pick(rows);
  if (row === undefined) return false;
  return acts(world, 'types what is on a laptop', {
    do: 'create',
    entry: {
      date: row.date,
      seconds: row.billed ?? row.worked,
      note: office.chance(0.5) ? row.note : `${row.note} `,
      matter: row.matter,
      timekeeper: row.timekeeper,
      codes: { task: office.one(taskCodes), activity: office.one(activityCodes) },
    },
  });
}

function remove(world: World): boolean {
  const record = aRecord(world, ({ isOnBill }) => !isOnBill);
  if (record === undefined) return false;
  return acts(world, 'deletes a record', { do: 'delete', activityId: record.id });
}

function bill(world: World): boolean {
  const record = aRecord(world, ({ isOnBill }) => !isOnBill);
  if (record === undefined) return false;
  return acts(world, 'puts a record on a bill', { do: 'bill', activityIds: [record.id] });
}

function unbill(world: World): boolean {
  const record = aRecord(world, ({ isOnBill }) => isOnBill);
  if (record === undefined) return false;
  return acts(world, 'takes a record off its bill', { do: 'unbill', activityIds: [record.id] });
}

function close(world: World): boolean {
  const matter = world.office.one(matterNumbers);
  return acts(world, `closes ${matter}`, { do: 'setMatterStatus', matter, status: 'Closed' });
}

function reopen(world: World): boolean {
  const closed = world.vendor.groundTruth().matters.filter(({ status }) => status === 'Closed');
  const matter = world.office.pick(closed)?.number;
  if (matter === undefined) return false;
  return acts(world, `opens ${matter}`, { do: 'setMatterStatus', matter, status: 'Open' });
}

function changeRate(world: World): boolean {
  const { office } = world;
  const matter = office.one(matterNumbers);
  const rate = office.chance(0.3) ? null : office.between(100, 800);
  return acts(world, `changes a rate of ${matter}`, {
    do: 'setMatterRate',
    matter,
    timekeeper: office.one(people),
    rate,
  });
}

function requireCodes(world: World): boolean {
  const matter = world.office.one(matterNumbers);
  const required = world.office.chance(0.5);
  return acts(world, `${required ? 'asks' : 'no longer asks'} for codes in ${matter}`, {
    do: 'setRequireCodes',
    matter,
    required,
  });
}
