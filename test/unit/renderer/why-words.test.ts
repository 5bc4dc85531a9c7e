import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../shared/ipc/views';
import { whyWords } from '../../../src-renderer/features/conflicts/why-words';
import { clash, clio } from './sample-conflict';

describe('why a create without an answer is in the queue', () => {
  const words = (...said: readonly (string | null)[]): string => {
    const candidates: ConflictView['candidates'] = said.map((saidToBe, at) => ({
      ...{ label: '', who: null, role: null, at: null, facts: clio, hidden: [] },
      remoteId: String(at),
      saidToBe,
    }));
    const summary = { ...clash().summary, kind: 'outcome_ambiguous' as const };
    return whyWords(clash({ summary, base: null, merge: null, remote: null, candidates }), 'Clio');
  };

  it('says how many records could be it', () => {
    expect(words(null)).toMatch(/Clio holds one that could be it\.$/);
    expect(words(null, null)).toMatch(/Clio holds more than one that could be it\.$/);
    expect(words()).toMatch(/nothing any more/);
  });

  it('names the entry that a person gave the record to', () => {
    expect(words('Call with the client')).toContain(
      'was said to be “Call with the client”. If it is this one',
    );
    expect(words(null, 'Call')).toMatch(/more than one that could be it\. One was said to be “Call”\.$/);
  });
});
