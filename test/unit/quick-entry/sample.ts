import type { Client, Matter, UtbmsCode } from '../../../shared/domain/reference';
import { createMatterIndex } from '../../../shared/quick-entry/matter-index';
import { standardPhrases } from '../../../shared/quick-entry/phrases';
import type { QuickEntryContext } from '../../../shared/quick-entry/types';

const guid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const clients: Client[] = [
  { id: guid(101), name: 'Smith Holdings' },
  { id: guid(102), name: 'Acme Corp.' },
  { id: guid(103), name: 'Núñez & O’Brien' },
  { id: guid(104), name: 'Sun Microchips' },
];

const matter = (
  number: number,
  code: string,
  name: string,
  client: number,
  more: Partial<Matter> = {},
): Matter => ({
  id: guid(number),
  number: code,
  name,
  clientId: guid(client),
  status: 'open',
  billingMethod: 'hourly',
  requireUtbms: false,
  responsibleId: null,
  ...more,
});

export const matters = {
  smith: matter(1, '00231-004', 'Smith v. Jones', 101, { requireUtbms: true }),
  acmeLease: matter(2, '00310-001', 'Acme Lease', 102),
  acmeBolt: matter(3, '00310-002', 'Acme v. Bolt', 102),
  nunez: matter(4, '00412-001', 'Núñez Succession', 103),
  sun: matter(5, '00520-001', 'Licence Renewal', 104),
  kraft: matter(6, '00630-001', 'Kraft Draft Pictures', 102, { status: 'closed' }),
  gone: matter(7, '00777-001', 'Vanished Estate', 104, { status: 'gone' }),
};

const code = (number: number, text: string, kind: UtbmsCode['kind'], name: string): UtbmsCode => ({
  id: guid(number),
  code: text,
  kind,
  setName: 'Litigation',
  name,
});

export const codes = [
  code(201, 'L350', 'task', 'Discovery Motions'),
  code(202, 'L110', 'task', 'Fact Investigation/Development'),
  code(203, 'A103', 'activity', 'Draft/revise'),
];

/** Wednesday, 18 November 2026. */
export const context: QuickEntryContext = {
  today: '2026-11-18',
  matters: createMatterIndex(Object.values(matters), clients),
  recentMatterIds: [matters.acmeBolt.id],
  codes,
  phrases: standardPhrases,
};
