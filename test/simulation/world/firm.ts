import { loadSampleFirm, type SampleFirmData } from '../../pms-server/sample-firm/data';
import type { SimulatedVendor } from './vendor';

/** A firm so small that a seed starts in a moment, and that everything in it is soon touched by somebody. */

/** Who has laptops: a partner, an associate and a paralegal. */
export const people = [
  'ana.rivera@hollisrivera.example',
  'priya.natarajan@hollisrivera.example',
  'tessa.lindqvist@hollisrivera.example',
] as const;
/** Who is at the office. */
export const colleague = 'daniel.cole@hollisrivera.example';

/** Two that ask for codes, one with rates of its own, four plain ones. */
export const matterNumbers = [
  '00104-001',
  '00231-004',
  '00118-002',
  '00141-001',
  '00247-003',
  '00118-003',
] as const;

export const taskCodes = ['L110', 'L120', 'L350'] as const;
export const activityCodes = ['A103', 'A106', 'A109'] as const;

/** When every world begins: a Wednesday, 10:00 in New York. */
export const beginning = Date.parse('2026-11-18T15:00:00.000Z');
/** The days that work is logged on. */
export const workDates = [
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2026-11-13',
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
] as const;

let loaded: SampleFirmData | null = null;

/** The sample firm, cut down to these people, matters and codes. Read from disk once for a process. */
export function tinyFirm(): SampleFirmData {
  loaded ??= cutDown(loadSampleFirm());
  return loaded;
}

function cutDown(whole: SampleFirmData): SampleFirmData {
  const timekeepers = whole.firm.timekeepers.filter(({ email }) => isIn([...people, colleague], email));
  const initials = timekeepers.map((person) => person.initials);
  const matters = whole.matters
    .filter(({ number }) => isIn(matterNumbers, number))
    .map((matter) => ({
      ...matter,
      responsible: initials.includes(matter.responsible) ? matter.responsible : 'AR',
      rates: Object.fromEntries(Object.entries(matter.rates).filter(([who]) => initials.includes(who))),
    }));
  return {
    ...whole,
    firm: { ...whole.firm, timekeepers, activities: whole.firm.activities.slice(0, 1) },
    clients: whole.clients.filter(({ number }) => matters.some((one) => one.number.startsWith(`${number}-`))),
    matters,
    codes: whole.codes.filter(({ code }) => isIn([...taskCodes, ...activityCodes, 'E101'], code)),
    scenario: { ...whole.scenario, colleague },
  };
}

const isIn = (texts: readonly string[], text: string): boolean => texts.includes(text);

/** What the firm's people have logged already: the same ten records, with the same ids, in every world. */
export function logFirstRecords(vendor: SimulatedVendor): void {
  for (let n = 0; n < 10; n += 1) {
    vendor.office({
      do: 'create',
      as: people[n % people.length] ?? colleague,
      entry: {
        date: workDates[n % workDates.length] ?? workDates[0],
        seconds: 1800 + 360 * n,
        note: `Review file of the matter #old-${n}`,
        matter: matterNumbers[n % matterNumbers.length] ?? matterNumbers[0],
        timekeeper: people[n % people.length] ?? colleague,
        codes: { task: taskCodes[n % 3] ?? 'L110', activity: activityCodes[n % 3] ?? 'A103' },
      },
    });
  }
}
