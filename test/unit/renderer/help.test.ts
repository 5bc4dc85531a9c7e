import { describe, expect, it } from 'vitest';
import { screens } from '../../../src-renderer/features/commands/screens';
import { findTopics, piecesOf } from '../../../src-renderer/features/help/find-topics';
import { helpTopics } from '../../../src-renderer/words/en/help-topics';

describe('the help', () => {
  it('names only shortcuts that there are', () => {
    for (const { text } of helpTopics)
      for (const paragraph of text)
        for (const piece of piecesOf(paragraph))
          if (piece.kind === 'words') expect(piece.words).not.toMatch(/[{}]/);
  });

  it.each(screens)('has a topic about $label, which stands first there', ({ name }) => {
    expect(findTopics('', name)[0]?.screens).toContain(name);
  });

  it.each([
    ['same twice', 'twins'],
    ['laptop behind', 'backups'],
    ['keep line approved', 'prebill'],
    ['UTBMS', 'codes'],
    ['keys program', 'any-program'],
    ['dead batt', 'timers'],
  ])('finds "%s"', (asked, id) => {
    expect(findTopics(asked, 'entries').map((topic) => topic.id)).toContain(id);
  });

  it('finds nothing where no topic has all words', () => {
    expect(findTopics('zebra', 'today')).toEqual([]);
  });

  it('speaks no jargon of sync', () => {
    const all = helpTopics.flatMap(({ title, text }) => [title, ...text]).join(' ');
    expect(all).not.toMatch(/\b(local|remote|etag|cursor|outbox|payload|server)\b/i);
  });
});
