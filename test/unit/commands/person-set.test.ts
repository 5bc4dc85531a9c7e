import { describe, expect, it } from 'vitest';
import { setPerson } from '../../../src-main/commands/person-set';
import { getAccount, myName, myTimekeeperId, personOf, setAccount } from '../../../src-main/store/account';
import { auditOf } from '../../../src-main/store/audit';
import { getTimekeeper } from '../../../src-main/store/reference';
import { ensureTimekeeper } from '../../../src-main/store/sync/timekeeper';
import { testStore } from '../../helpers/engine/store';

const who = (store: ReturnType<typeof testStore>) => personOf(store, getAccount(store));

describe('whose laptop this is', () => {
  it('is nobody’s until somebody says it, also after the first entry has needed a timekeeper', () => {
    const store = testStore();
    expect(who(store)).toBe('unknown');
    myTimekeeperId(store);
    expect(who(store)).toBe('unknown');
  });

  it('is said with name and role, and what was entered before stays the same person’s', () => {
    const store = testStore();
    const id = myTimekeeperId(store);
    setPerson(store, { name: 'Dana Whitfield', role: 'paralegal' });
    expect(myTimekeeperId(store)).toBe(id);
    expect(getTimekeeper(store, id)).toMatchObject({
      name: 'Dana Whitfield',
      initials: 'DW',
      role: 'paralegal',
    });
    expect(who(store)).toBe('named_here');
    expect(myName(store)).toBe('Dana Whitfield');
  });

  it('is refused once the PMS has said it, by name and with where to go', () => {
    const store = testStore();
    const id = myTimekeeperId(store);
    ensureTimekeeper(store, id, 'Ana Rivera');
    setAccount(store, { accountKey: 'clio:1:2', firmName: 'Hollis', timekeeperId: id });
    expect(() => setPerson(store, { name: 'Somebody Else', role: 'partner' })).toThrow(
      'Your name comes from Clio: change it there.',
    );
    expect(myName(store)).toBe('Ana Rivera');
    expect(who(store)).toBe('from_pms');
  });

  it.each(['person.set:before-commit', 'person.set:after-commit'])(
    'dying at %s leaves what was said whole or not at all',
    (point) => {
      const store = testStore();
      const id = myTimekeeperId(store);
      const before = [getTimekeeper(store, id), auditOf(store, 'timekeeper', id).length];
      const failpoints = {
        hit(name: string) {
          if (name === point) throw new Error('dead');
        },
      };
      expect(() =>
        setPerson({ ...store, failpoints }, { name: 'Dana Whitfield', role: 'paralegal' }),
      ).toThrow('dead');
      const after = [getTimekeeper(store, id), auditOf(store, 'timekeeper', id).length];
      if (point.endsWith('before-commit')) expect(after).toEqual(before);
      else
        expect(after).toEqual([
          expect.objectContaining({ name: 'Dana Whitfield', role: 'paralegal' }),
          Number(before[1]) + 1,
        ]);
    },
  );
});
