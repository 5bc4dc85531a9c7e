import { expect, it } from 'vitest';
import { onceEach } from '../../../src-main/desktop/once-each';

it('tells of a state once, however often it is asked, and again only after it has ended', () => {
  const told: string[] = [];
  const tell = onceEach((state: string) => told.push(state));
  for (const state of [null, 'twelve hours', 'thirteen hours', null, null, 'twelve hours again']) tell(state);
  expect(told).toEqual(['twelve hours', 'twelve hours again']);
});
