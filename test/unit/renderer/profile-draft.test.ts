import { expect, test } from 'vitest';
import { ExportProfile, plainProfile } from '../../../shared/ledes/profile';
import {
  draftOf,
  type ProfileDraft,
  readDraft,
} from '../../../src-renderer/features/invoices/profile/profile-draft';
import { idOf } from '../../helpers/sync/sample-facts';

const profile = ExportProfile.parse({
  ...plainProfile,
  id: idOf(1),
  name: 'Smith portal',
  lawFirmId: '24-6437381',
  clientId: 'SMITH1',
  maxAgeDays: 90,
  taxRate: 1_900_000_000,
});
const called = {
  timekeeperId: idOf(2),
  id: '22547',
  lastName: 'Rivera',
  firstName: 'Ana',
  classification: 'PARTNR',
};

test('what nobody touched is saved as it was, to the last digit', () => {
  for (const one of [profile, { ...profile, maxAgeDays: null, taxRate: 612_450_001 }]) {
    expect(readDraft(draftOf(one)).profile).toEqual(one);
  }
});

const whole = draftOf(profile);
const said = (change: Partial<ExportProfile>): ProfileDraft => ({
  ...whole,
  profile: { ...profile, ...change },
});
const typed = (change: Partial<ProfileDraft['typed']>): ProfileDraft => ({
  ...whole,
  typed: { ...whole.typed, ...change },
});

test.each<[string, ProfileDraft, string]>([
  ['name', said({ name: '  ' }), 'Needed'],
  ['clientId', said({ clientId: 'x'.repeat(21) }), 'At most 20 characters'],
  ['firm.city', said({ firm: { ...profile.firm, city: 'x'.repeat(41) } }), 'At most 40 characters'],
  [
    'client.country',
    said({ client: { ...profile.client, country: 'USA' } }),
    'Two capital letters, such as US',
  ],
  ['client.country', said({ client: { ...profile.client, country: 'XQ' } }), 'No such country'],
  ['maxNarrative', typed({ maxNarrative: '49' }), '50 to 15,360 characters'],
  ['maxInvoiceDescription', typed({ maxInvoiceDescription: 'long' }), '0 to 15,360 characters'],
  ['maxInvoiceNumber', typed({ maxInvoiceNumber: '51' }), '1 to 50 characters'],
  ['maxAgeDays', typed({ maxAgeDays: '0' }), '1 to 3,650 days'],
  ['taxPercent', typed({ taxPercent: '100' }), 'A number below 100, such as 20'],
  ['taxPercent', typed({ taxPercent: '-1' }), 'A number below 100, such as 20'],
  ['timekeepers.0.id', said({ timekeepers: [{ ...called, id: '' }] }), 'Needed'],
  [
    'timekeepers.0.classification',
    said({ timekeepers: [{ ...called, classification: 'x'.repeat(11) }] }),
    'At most 10 characters',
  ],
  ['timekeepers.1.timekeeperId', said({ timekeepers: [called, called] }), 'Named above already'],
])('%s says what is wrong at its own field', (path, draft, words) => {
  const read = readDraft(draft);
  expect(read.profile).toBeNull();
  expect([...read.problems]).toEqual([[path, words]]);
});

test('empty days mean any age, and no tax means none', () => {
  expect(readDraft(typed({ maxAgeDays: ' ', taxPercent: '' })).profile).toMatchObject({
    maxAgeDays: null,
    taxRate: 0,
  });
});
