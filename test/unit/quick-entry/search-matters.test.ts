import { describe, expect, it } from 'vitest';
import { oneSlipApart } from '../../../shared/quick-entry/edit-distance';
import { createMatterIndex } from '../../../shared/quick-entry/matter-index';
import { parseQuickEntry } from '../../../shared/quick-entry/parse';
import { searchMatters } from '../../../shared/quick-entry/search-matters';
import { clients, context, matters } from './sample';

const names = (query: string, recents = context.recentMatterIds) =>
  searchMatters(context.matters, query, recents, 10).map((item) => item.matter.name);

describe('matters for a picker', () => {
  it('gives recent ones first where nothing is typed, and no gone ones', () => {
    expect(names('')[0]).toBe('Acme v. Bolt');
    expect(names('')).toHaveLength(6);
    expect(names('')).not.toContain('Vanished Estate');
    expect(names('').at(-1)).toBe('Kraft Draft Pictures');
  });

  it('finds by number, caption, client, start of a word and with a slip of the fingers', () => {
    expect(names('00310')).toEqual(['Acme v. Bolt', 'Acme Lease']);
    expect(names('jones')).toEqual(['Smith v. Jones']);
    expect(names('holdings')).toEqual(['Smith v. Jones']);
    expect(names('lice ren')).toEqual(['Licence Renewal']);
    expect(names('jonse')).toEqual(['Smith v. Jones']);
    expect(names('nothing like it')).toEqual([]);
  });
});

describe('one slip of the fingers', () => {
  it.each([
    ['smith', 'smtih', true],
    ['smith', 'smit', true],
    ['smith', 'smiith', true],
    ['smith', 'smyth', true],
    ['smith', 'smith', true],
    ['smith', 'msiht', false],
    ['smith', 'smi', false],
    ['ab', 'ba', true],
    ['', 'a', true],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(oneSlipApart(left, right)).toBe(expected);
    expect(oneSlipApart(right, left)).toBe(expected);
  });
});

describe('20,000 matters', () => {
  it('costs a key stroke a small multiple of the plainest scan, measured in the same rounds', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...matters.smith,
      id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      number: `${String(at % 4000).padStart(5, '0')}-${String(Math.floor(at / 4000)).padStart(3, '0')}`,
      name: `Party${(at * 7919) % 9973} v. Rival${(at * 104_729) % 7919}`,
    }));
    const large = { ...context, matters: createMatterIndex(many, clients) };
    const text = '1.2 prtay17 draft motion to compel @rival #L350 /A103 yest';
    const words = text.split(' ');
    // The best round of each is what the code costs; the others are what else the machine was doing.
    const limits: number[] = [];
    const costs: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      limits.push(
        timed(() => {
          for (const word of words) many.filter(({ name }) => name.toLowerCase().includes(word));
        }),
      );
      costs.push(
        timed(() => {
          parseQuickEntry(text, large);
          searchMatters(large.matters, 'par', [], 50);
          searchMatters(large.matters, '0', [], 50);
        }),
      );
    }
    expect(Math.min(...costs) / Math.min(...limits)).toBeLessThan(10);
  });
});

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
