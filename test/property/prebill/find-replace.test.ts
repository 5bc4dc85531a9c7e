import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, replaceIn } from '../../../shared/prebill/find-replace';

const text = fc.array(
  fc.constantFrom('call', 'Call', 're', ' ', '; ', '.', 'É', 'é', 'İ', '𝒜', 'ß', '(', '*'),
  {
    maxLength: 12,
  },
);
const words = fc.constantFrom('call', 're', '.', 'é', 'İ', '(', '*', 'call re');
const options = fc.record({ wholeWords: fc.boolean(), matchCase: fc.boolean() });

describe('find and replace', () => {
  it('finds places that say the words, in order and apart, and puts the same words back without a trace', () => {
    fc.assert(
      fc.property(text, words, options, (pieces, find, how) => {
        const whole = pieces.join('');
        const ranges = findIn(whole, { find, ...how, matchCase: true });
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(whole.slice(start, end)).toBe(find);
          last = end;
        }
        expect(replaceIn(whole, { find, ...how, matchCase: true }, find).text).toBe(whole);
      }),
    );
  });

  it('takes plain words for what they are: without options it is what splitting and joining gives', () => {
    fc.assert(
      fc.property(text, words, fc.constantFrom('', 'x', 'call call'), (pieces, find, put) => {
        const whole = pieces.join('');
        const query = { find, wholeWords: false, matchCase: true };
        expect(replaceIn(whole, query, put).text).toBe(whole.split(find).join(put));
      }),
    );
  });

  it('with any case finds at least what the exact case finds, whole words at most what parts find', () => {
    fc.assert(
      fc.property(text, words, (pieces, find) => {
        const whole = pieces.join('');
        const count = (wholeWords: boolean, matchCase: boolean) =>
          findIn(whole, { find, wholeWords, matchCase }).length;
        expect(count(false, false)).toBeGreaterThanOrEqual(count(false, true));
        expect(count(true, true)).toBeLessThanOrEqual(count(false, true));
      }),
    );
  });

  it('leaves "call" in "recalled" alone where whole words are asked for', () => {
    const query = { find: 'call', wholeWords: true, matchCase: false };
    expect(replaceIn('Recalled the call; calls, CALL.', query, 'conference').text).toBe(
      'Recalled the conference; calls, Conference.',
    );
  });
});
