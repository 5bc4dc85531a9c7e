import type { Flag } from '../../shared/guidelines/flag';
import type { TrackItem } from '../ui/track';

/** A line as the lists of the gallery show it. */
export interface SampleLine {
  id: string;
  date: string;
  narrative: string;
  code: string;
  seconds: number;
  minor: number;
}

export const sampleLines: readonly SampleLine[] = [
  {
    id: '1',
    date: '2026-11-17',
    narrative: 'Draft motion to compel production of documents',
    code: 'L350',
    seconds: 9000,
    minor: 112_500,
  },
  {
    id: '2',
    date: '2026-11-18',
    narrative: 'Attend hearing on motion to compel',
    code: 'L350',
    seconds: 4320,
    minor: 54_000,
  },
  {
    id: '3',
    date: '2026-11-19',
    narrative: 'Telephone conference with client on settlement',
    code: 'L160',
    seconds: 1080,
    minor: 13_500,
  },
];

export const flags: readonly Flag[] = [
  {
    rule: 'codes.required.task',
    level: 'block',
    message: 'The task code is missing.',
    field: 'taskCode',
    source: 'Acme Insurance, OCG §4.2',
  },
  {
    rule: 'narrative.block-billing',
    level: 'warn',
    message: 'Two tasks in one line: "Draft motion; telephone conference".',
    field: 'narrative',
    source: 'Acme Insurance, OCG §3.1',
  },
  {
    rule: 'refused',
    level: 'warn',
    message: 'Legal Tracker refused it on invoice 2026-014, line 3: vague narrative.',
    field: 'narrative',
    source: 'Acme Insurance, OCG §3.4',
    refusal: {
      portal: 'Legal Tracker',
      invoiceNumber: '2026-014',
      lineNumber: 3,
      code: 'OCG-7',
      words: 'Say what the research was for',
      at: '2026-11-18T18:02:00.000Z',
    },
  },
  {
    rule: 'hours.day',
    level: 'warn',
    message: '11.2 hours on this day.',
    field: 'seconds',
    source: 'Daybook',
    waiver: {
      id: '0190f5d2-7a3e-7c11-9f00-3b1c5d2e4f60',
      reason: 'Trial day',
      by: 'D. Cole',
      at: '2026-11-18T18:02:00.000Z',
    },
  },
];

const onTrack = { lane: 0, lanes: 1, isMovable: false, isWarned: false } as const;

/** One of each thing that lies on a line of time. */
export const trackSample: readonly TrackItem[] = [
  {
    ...onTrack,
    id: 'entry',
    look: 'entry',
    from: 0,
    to: 2_700_000,
    title: 'Smith v. Jones',
    note: '9:00–9:45',
    name: 'Smith v. Jones',
    isMovable: true,
  },
  {
    ...onTrack,
    id: 'gap',
    look: 'gap',
    from: 2_700_000,
    to: 4_500_000,
    title: 'Nothing 9:45–10:15',
    note: '',
    name: 'Gap',
  },
  {
    ...onTrack,
    id: 'over',
    look: 'entry',
    from: 4_500_000,
    to: 8_100_000,
    title: 'Overlaps: Acme Lease',
    note: '',
    name: 'Acme Lease',
    lanes: 2,
    isWarned: true,
  },
  {
    ...onTrack,
    id: 'timer',
    look: 'timer',
    from: 6_300_000,
    to: 9_900_000,
    title: 'Doe Estate',
    note: 'running',
    name: 'Doe Estate',
    lane: 1,
    lanes: 2,
  },
];
