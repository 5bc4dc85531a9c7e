import type { EntryFacts } from '../../../shared/domain/time-entry';
import { factNames } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { mergeFacts } from '../../../shared/sync/merge';

const id = (last: number): string => `0190b3c4-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const before: EntryFacts = {
  timekeeperId: id(1),
  matterId: id(2),
  workDate: '2026-11-18',
  seconds: 3600,
  narrative: 'Attend hearing',
  taskCode: 'L350',
  activityCode: 'A103',
  rateMinor: 45_000,
  billing: 'billable',
};
export const laptop: EntryFacts = {
  ...before,
  seconds: 4320,
  narrative: 'Attend hearing on MTC',
  activityCode: 'A109',
};
export const clio: EntryFacts = { ...before, seconds: 2880, narrative: 'Attend hearing; argue' };

const version = (label: string, facts: EntryFacts) => ({
  label,
  who: null,
  role: null,
  at: null,
  facts,
  hidden: [],
});

/** A clash of hours and narrative, with an activity code that only the laptop changed. */
export function clash(change: Partial<ConflictView> = {}): ConflictView {
  return {
    summary: {
      id: id(10),
      entryId: id(11),
      kind: 'same_field',
      title: 'Smith v. Jones',
      subtitle: '1.2 v 0.8',
      timekeeperName: 'Ana Rivera',
      isMine: true,
      workDate: before.workDate,
      stakeMinor: 18_000,
      openedAt: '2026-11-18T10:00:00.000Z',
      snoozedUntil: null,
      returnedAt: null,
      decided: null,
    },
    base: version('before', before),
    local: version('laptop', laptop),
    localDeleted: false,
    remote: version('Clio', clio),
    remoteEtag: '"1"',
    ownEtag: '"0"',
    localRevision: 2,
    remoteOnBill: false,
    billLabel: null,
    candidates: [],
    merge: mergeFacts(before, laptop, clio, { hidden: [], normalise: (facts) => facts }),
    suggestion: null,
    choices: [
      {
        choice: 'keep_laptop',
        label: '',
        consequence: 'laptop goes',
        result: laptop,
        editable: false,
        decides: [],
      },
      {
        choice: 'keep_pms',
        label: '',
        consequence: 'Clio stands',
        result: clio,
        editable: false,
        decides: [],
      },
      {
        choice: 'field_by_field',
        label: '',
        consequence: 'result goes',
        result: laptop,
        editable: true,
        decides: [],
      },
    ],
    mayDecide: [...factNames],
    segments: [],
    sameDay: [],
    history: [],
    ...change,
  };
}

/** A twin: no version before, and a second record on the PMS. */
export function twin(): ConflictView {
  return clash({
    base: null,
    merge: null,
    summary: { ...clash().summary, kind: 'twin' },
    choices: [
      { choice: 'same_entry', label: '', consequence: 'joined', result: laptop, editable: true, decides: [] },
      {
        choice: 'keep_both',
        label: '',
        consequence: 'two pieces of work',
        result: null,
        editable: false,
        decides: [],
      },
    ],
  });
}
