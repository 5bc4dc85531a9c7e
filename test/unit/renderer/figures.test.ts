import { describe, expect, it } from 'vitest';
import type { Matter, UtbmsCode } from '../../../shared/domain/reference';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { emptyDraft } from '../../../src-renderer/features/conflicts/decision-draft';
import { columnsOf, tableRows } from '../../../src-renderer/features/conflicts/table-rows';
import { codeNamedBy, matterNumbered } from '../../../src-renderer/features/entry-editor/named-by';
import { exactTotalHours, formatTotalHours } from '../../../src-renderer/state/format';
import { before, clash } from './sample-conflict';

describe('hours of several entries', () => {
  it.each([
    [0, '0.0', null],
    [19_404, '5.4', '5.39'],
    [19_440, '5.4', null],
    [179, '0.0', '0.05'],
    [180, '0.1', '0.05'],
    [5_509_944, '1,530.5', '1530.54'],
  ])('%i s are %s to the tenth, and exactly %s', (seconds, tenths, exact) => {
    expect([formatTotalHours(seconds), exactTotalHours(seconds)]).toEqual([tenths, exact]);
  });
});

describe('what a text names all by itself', () => {
  const code = (kind: UtbmsCode['kind'], text: string) => ({ kind, code: text }) as UtbmsCode;
  const table = createCodeTable([
    code('task', 'L450'),
    code('activity', 'A103'),
    code('task', 'L45'),
    code('task', 'AC100'),
  ]);
  // The PMS has no AC100: a line can't carry it.
  const choice = { table, canCarry: (_kind: string, text: string) => text !== 'AC100' };
  it.each([
    ['L450', 'task', 'L450'],
    [' #l450 ', 'task', 'L450'],
    ['/a103', 'activity', 'A103'],
    ['A103', 'task', null],
    ['AC100', 'task', null],
    ['L4', 'task', null],
    ['', 'task', null],
  ] as const)('%j as %s: %s', (text, kind, named) => {
    expect(codeNamedBy(text, kind, choice)).toBe(named);
  });

  it('a matter has its number alone, or none is named', () => {
    const matter = (id: string, number: string) => ({ id, number }) as Matter;
    const matters = [matter('a', '00231-004'), matter('b', 'X-1'), matter('c', 'x-1'), matter('d', '')];
    const named = ['00231-004 ', 'x-1', '', '00231'].map((text) => matterNumbered(text, matters));
    expect(named).toEqual(['a', null, null, null]);
  });
});

describe('a record that is decided whole', () => {
  const billed = (note: string) => {
    const view = clash();
    const summary = { ...view.summary, kind: 'edited_here_billed_there' as const };
    const local = { ...view.local, facts: { ...before, seconds: 8640 } };
    return {
      ...view,
      summary,
      local,
      remoteOnBill: true,
      remote: view.remote && { ...view.remote, facts: { ...before, narrative: note } },
    };
  };

  it('tells a narrative in which all agree once, as context', () => {
    const view = billed(before.narrative);
    expect(columnsOf(view)).toHaveLength(3);
    expect(tableRows(view, emptyDraft)).toEqual([
      { kind: 'agreed', name: 'narrative' },
      { kind: 'told', name: 'seconds' },
    ]);
  });

  it('puts narratives side by side where one differs', () => {
    expect(tableRows(billed('Other words'), emptyDraft)).toEqual([
      { kind: 'told', name: 'seconds' },
      { kind: 'told', name: 'narrative' },
    ]);
  });
});
