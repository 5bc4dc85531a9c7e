import { describe, expect, it } from 'vitest';
import { wishOfArguments, wishOfLink } from '../../../shared/ipc/deep-link';

describe('a link into the app', () => {
  it.each([
    ['daybook://today', 'go_today'],
    ['daybook://conflicts/', 'go_conflicts'],
    ['daybook://quick-entry', 'quick_entry'],
  ])('%s shows a place', (link, wish) => expect(wishOfLink(link)).toBe(wish));

  it.each([
    'daybook://undo',
    'daybook://today?delete=1',
    'daybook://today/../entries',
    'daybook://user@today',
    'https://today',
    'javascript:alert(1)',
    'today',
    '',
  ])('"%s" is none', (text) => expect(wishOfLink(text)).toBeNull());

  it('is found among the arguments of a start', () => {
    expect(wishOfArguments(['daybook', '--no-sandbox', 'daybook://prebill'])).toBe('go_prebill');
    expect(wishOfArguments(['daybook', '--quick-entry'])).toBe('quick_entry');
    expect(wishOfArguments(['daybook', '--data=/x'])).toBeNull();
  });
});
