import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNicknames } from '../../../shared/quick-entry/nicknames';
import { parseQuickEntry } from '../../../shared/quick-entry/parse';
import { readMark } from '../../../shared/quick-entry/read-marks';
import { shorthandProblem, triggerOf } from '../../../shared/quick-entry/shorthand';
import { context, matters } from '../../unit/quick-entry/sample';

const word = fc.constantFrom(
  ...'1.2 .3 72m 1:12 1h12 9-10:30 smith acme jones v. lease draft motion @smith @zebra #L350 #L999 /A103 /x !nc !nb'.split(
    ' ',
  ),
  ...';mtc ;zz yest mon 11/18 -2 today Rule 1.2 ++ 1h 12m @"Doe Estate" \n 🙂 İ ﬁ & — 00231-004 0.0 99 of 31 feb 18 nov 2026 -0.5 25h 2/31 hours'.split(
    ' ',
  ),
);
const typed = fc.oneof(
  fc.array(fc.oneof(word, fc.string()), { maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const readPhrase = (token: string, phrases: Readonly<Record<string, string>>): string => {
  const mark = readMark(token, [], phrases);
  return mark?.kind === 'phrase' ? mark.text : 'no phrase';
};
const squeezed = (text: string) => text.replace(/\s+/gu, '').toLowerCase();

describe('reading a quick entry', () => {
  it('never throws, and spans lie in order inside the text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { entries, spans } = parseQuickEntry(text, context);
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        for (const entry of entries) {
          expect(entry.seconds ?? 1).toBeGreaterThan(0);
          expect(entry.seconds ?? 1).toBeLessThanOrEqual(86_400);
          expect(entry.workDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
    );
  });

  it('loses nothing: every character is blank, in a span or in its narrative', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const entry of parseQuickEntry(text, context).entries) {
          let rest = '';
          let at = entry.start;
          for (const span of entry.spans) {
            rest += text.slice(at, span.start);
            // A phrase stands in the narrative spelt out.
            if (span.kind === 'phrase') rest += 'motion to compel';
            at = span.end;
          }
          rest += text.slice(at, entry.end);
          expect(squeezed(entry.narrative)).toBe(squeezed(rest));
        }
      }),
    );
  });

  it('loses nothing whatever phrases and nicknames a person has: a phrase stands whole, a nickname names one matter', () => {
    const trigger = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => triggerOf('phrase', text));
    const phrases = fc.dictionary(
      trigger.filter((text) => shorthandProblem('phrase', text) === null),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
      { maxKeys: 4 },
    );
    const nicknames = fc.array(
      fc.record({
        nickname: fc
          .oneof(
            fc.constantFrom('zed', 'big case', 'lease', 'núñez', 'acme'),
            fc.string({ unit: 'grapheme', maxLength: 12 }),
          )
          .map((text) => triggerOf('nickname', text))
          .filter((text) => shorthandProblem('nickname', text) === null),
        matterId: fc.constantFrom(matters.smith.id, matters.nunez.id, matters.gone.id),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(typed, phrases, nicknames, fc.nat(), (text, own, names, at) => {
        const triggers = Object.keys(own);
        const some = triggers[at % Math.max(1, triggers.length)];
        const name = names[at % Math.max(1, names.length)]?.nickname;
        const line = [name ?? '', text, some === undefined ? '' : `;${some}`].join(' ');
        const own2 = { ...context, phrases: own, matters: withNicknames(context.matters, names) };
        for (const entry of parseQuickEntry(line, own2).entries) {
          let rest = '';
          let from = entry.start;
          for (const span of entry.spans) {
            rest += line.slice(from, span.start);
            if (span.kind === 'phrase') rest += readPhrase(line.slice(span.start, span.end), own);
            from = span.end;
          }
          rest += line.slice(from, entry.end);
          expect(squeezed(entry.narrative)).toBe(squeezed(rest));
          if (entry.matter.kind === 'one') expect(entry.matter.id).not.toBe(matters.gone.id);
        }
      }),
    );
  });

  it('reads back what it is told, wherever the marks stand', () => {
    const marks = fc.shuffledSubarray(['#L350', '/A103', '!nc', '@00231-004'], { minLength: 4 });
    const body = fc.array(fc.constantFrom('review', 'Rule', 'exhibits', 'with', 'expert', 'memo'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        marks,
        body,
        fc.nat({ max: 4 }),
        (tenths, order, words, cut) => {
          const hours = (tenths / 10).toFixed(1);
          const text = [hours, ...order.slice(0, cut), ...words, ...order.slice(cut), 'yest'].join(' ');
          expect(parseQuickEntry(text, context).entries[0]).toMatchObject({
            seconds: tenths * 360,
            matter: { kind: 'one', id: matters.smith.id },
            taskCode: 'L350',
            activityCode: 'A103',
            billing: 'no_charge',
            workDate: '2026-11-17',
            missing: [],
          });
        },
      ),
    );
  });

  it('never settles between two matters by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom('acme', 'Acme', '@acme', 'acme,', '@acm'), fc.string(), (name, tail) => {
        const { matter } = parseQuickEntry(`1 ${name} call ${tail.replace(/@/g, '')}`, context).entries[0];
        expect(matter.kind).toBe('several');
      }),
    );
  });
});
