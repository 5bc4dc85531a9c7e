import { phraseFinder, plainOf, plainText } from '../phrases';
import { defineKind } from '../rule-kind';
import { Count, CountFromOne, parameter, Words } from '../values';

/** A line says what was done, on what and what for, in enough words to be worth its money. */
export const vagueWords = defineKind({
  kind: 'vague-words',
  title: 'Vague narrative',
  about: 'Phrases that say too little, or too few words.',
  reason: 'VAGUE',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    phrases: parameter(Words.default([]), 'words', 'Vague wherever they stand'),
    alone: parameter(Words.default([]), 'words', 'Vague as the whole narrative'),
    minWords: parameter(Count.optional(), 'number', 'At least so many words'),
    minChars: parameter(Count.optional(), 'number', 'At least so many characters'),
    exemptFromWords: parameter(
      CountFromOne.optional(),
      'number',
      'Phrases don’t matter from so many words on',
    ),
  },
  prepare({ phrases, alone, minWords = 0, minChars = 0, exemptFromWords = Number.POSITIVE_INFINITY }) {
    const findPhrase = phraseFinder(phrases);
    const whole = new Map(alone.map((phrase) => [plainText(phrase).plain, phrase]));
    const tooLittle = 'The narrative says very little: what was done, on what, and what for?';
    return (line) => {
      if (line.what !== 'fee') return null;
      const text = line.facts.narrative.trim();
      if (text === '') return null;
      const { words, plain } = plainOf(line);
      const finding = (message: string) => ({ message, field: 'narrative', fix: 'describe' }) as const;
      if (words < minWords || text.length < minChars) return finding(tooLittle);
      if (words >= exemptFromWords) return null;
      const phrase = whole.get(plain) ?? findPhrase(plain);
      return phrase === null ? null : finding(`“${phrase}” is vague: say what it was about.`);
    };
  },
});
