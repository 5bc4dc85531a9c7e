import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../shared/notes/pieces';
import { readNotes } from '../../../shared/notes/read-notes';
import { tokensOf } from '../../../shared/quick-entry/tokens';
import { context } from '../../unit/quick-entry/sample';

const word = fc.constantFrom(
  ...'1.2 .3 72m 1:12 9-10:30 smith acme jones v. lease: draft motion @zebra #L350 L350 /A103 !nc yest Monday 11/18 Rule'.split(
    ' ',
  ),
  ...'(0.3) (.4), [0.5]; 31 feb -0.5 25h 99:00 Sent: Date: To: then also and half an hour quarter of three quarters point two one forty-five minutes from to between ; . , (.5) -'.split(
    ' ',
  ),
  ...'\n \r\n From: Subject: > Regards, -- Hi, 🙂 עברית \u202e İ 1. • Nov 18th last hrs. :'.split(' '),
);
const text = fc.oneof(
  fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('reading notes', () => {
  it('never throws; what an entry comes from lies in the text, in order, and belongs to no other', () => {
    fc.assert(
      fc.property(text, (notes) => {
        const { entries, unused } = readNotes(notes, context);
        const owned = entries
          .flatMap(({ origins }) => origins)
          .sort((left, right) => left.start - right.start);
        let before = 0;
        for (const { start, end } of owned) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(notes.length);
        for (const { start, end } of [...unused, ...entries.flatMap(({ inherited }) => inherited)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(notes.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('loses nothing: every character is blank, of one entry, inherited, or shown as unused', () => {
    fc.assert(
      fc.property(text, (notes) => {
        const { entries, unused } = readNotes(notes, context);
        const covered = new Set<number>();
        const cover = ({ start, end }: { start: number; end: number }) => {
          for (let at = start; at < end; at += 1) covered.add(at);
        };
        for (const entry of entries) [...entry.origins, ...entry.inherited].forEach(cover);
        unused.forEach(cover);
        const lost = [...notes.matchAll(/\S/g)].filter(({ index }) => !covered.has(index));
        expect(lost.map(({ 0: character }) => character).join('')).toBe('');
      }),
    );
  });

  it('hours told are hours staged', () => {
    const line = fc.array(word, { maxLength: 30 }).map((words) => words.join(' ').replace(/\s+/g, ' '));
    fc.assert(
      fc.property(line, (notes) => {
        const tokens = tokensOf(notes, 0, notes.length);
        const told = piecesOf(tokens).reduce((sum, piece) => sum + (piece.hours?.seconds ?? 0), 0);
        const { entries, unused } = readNotes(notes, context);
        fc.pre(unused.every(({ kind }) => kind === 'joining' || kind === 'no_work'));
        expect(entries.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)).toBe(told);
      }),
    );
  });
});
