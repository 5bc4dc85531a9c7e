import type { Act } from '../act';
import { courtLines } from '../court-work';
import { workDateToday } from '../work-date-today';

/** Meanwhile at the office: a colleague works on the same file, and knows nothing of the court. */
export const atTheOffice: Act = async ({ world, story, cast, me }) => {
  story.chapter('Meanwhile, at the office');
  const { office } = world;
  await office.act({
    do: 'edit',
    activityId: cast.bothEdit.id,
    changes: { seconds: cast.bothEdit.seconds + 720, note: `${cast.bothEdit.note}; follow up` },
  });
  await office.act({
    do: 'edit',
    activityId: cast.bothElsewhere.id,
    changes: { seconds: cast.bothElsewhere.seconds + 360 },
  });
  await office.act({ do: 'delete', activityId: cast.officeDeletes.id });
  await office.act({ do: 'bill', activityIds: [cast.officeBills.id], state: 'awaiting_payment' });
  await office.act({ do: 'edit', activityId: cast.laptopDeletes.id, changes: { seconds: 5400 } });
  await office.act({
    do: 'edit',
    activityId: cast.officeAlone.id,
    changes: { note: `${cast.officeAlone.note} (proofread)` },
  });
  await office.act({
    do: 'create',
    entry: {
      date: workDateToday(),
      seconds: 2880,
      note: 'Attend hearing on motion to compel',
      matter: '00231-004',
      timekeeper: me,
      codes: { task: 'L350', activity: 'A109' },
    },
  });
  await office.act({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
  story.say(
    'one entry edited, one edited elsewhere, one deleted, one billed, one edited that was deleted here,',
  );
  story.say(
    `one proofread, "${courtLines.twin.narrative.slice(0, 34)}" typed a second time, one matter closed`,
  );
};
