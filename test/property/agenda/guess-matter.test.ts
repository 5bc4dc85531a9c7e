import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matterGuesser, titleKey } from '../../../shared/agenda/guess-matter';
import type { Client, Matter } from '../../../shared/domain/reference';

const id = (n: number) => `01900000-0000-7000-a000-${String(n).padStart(12, '0')}`;
const client = (n: number, name: string): Client => ({ id: id(n), name });
const matter = (
  n: number,
  number: string,
  name: string,
  clientId: string | null = null,
  status: Matter['status'] = 'open',
) =>
  ({
    id: id(n),
    number,
    name,
    clientId,
    status,
    billingMethod: 'hourly',
    requireUtbms: false,
    responsibleId: null,
  }) as Matter;

const clients = [client(90, 'Harbor Bank'), client(91, 'Smith Family')];
const matters = [
  matter(1, '00231-004', 'Smith v. Jones', id(91)),
  matter(2, '00107-001', 'Acme', null),
  matter(3, '00107-002', 'Acme Lease', null),
  matter(4, '00300-001', 'Harbor Bank credit line', id(90)),
  matter(5, '00044-002', 'Doe Estate', null, 'closed'),
];
const guess = (title: string, before = new Map<string, string>()) =>
  matterGuesser(matters, clients, before)({ title, place: '' });

test('number, whole name, own words, client: each with its reason, and the longer name first', () => {
  expect(guess('Hearing 00231-004')).toEqual({
    matterId: id(1),
    reason: 'its number 00231-004 is in the event',
  });
  expect(guess('Review Acme lease draft')?.matterId).toBe(id(3));
  expect(guess('Jones deposition, Smith prep')).toEqual({
    matterId: id(1),
    reason: 'the words of “Smith v. Jones” are in the event',
  });
  expect(guess('Lunch with Harbor Bank')).toEqual({
    matterId: id(4),
    reason: 'the only open matter of Harbor Bank',
  });
  expect(guess('Call on Doe Estate')).toBeNull();
  expect(guess('Dentist')).toBeNull();
  expect(guess('00231-004 and 00107-001')).toBeNull();
  expect(guess('Prep', new Map([[titleKey('PREP!'), id(2)]]))?.matterId).toBe(id(2));
});

test('a guess is always an open matter, and order decides nothing', () => {
  const words = fc.array(
    fc.constantFrom(
      'Smith',
      'Jones',
      'v.',
      'Acme',
      'Lease',
      'Harbor',
      'Bank',
      '00107-001',
      'Doe',
      'Estate',
      'call',
      'the',
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(words, fc.shuffledSubarray(matters), (all, some) => {
      const event = { title: all.join(' '), place: '' };
      const one = matterGuesser(some, clients, new Map())(event);
      const other = matterGuesser([...some].reverse(), [...clients].reverse(), new Map())(event);
      expect(one).toEqual(other);
      if (one === null) return;
      expect(some.find(({ id: of }) => of === one.matterId)?.status).toBe('open');
      expect(one.reason).not.toBe('');
    }),
  );
});
