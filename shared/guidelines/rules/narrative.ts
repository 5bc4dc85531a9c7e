import type { GuidelineParameters } from '../parameters';
import type { Rule } from '../rule';

/** A line says what was done, in enough words to be worth its money. */
export const narrative: Rule = ({ facts, parameters }) => {
  const text = facts.narrative.trim();
  if (text === '') {
    return [
      {
        rule: 'narrative.missing',
        level: 'block',
        message: 'The narrative is empty.',
        field: 'narrative',
        source: 'Daybook',
      },
    ];
  }
  const why = vagueness(text, parameters);
  if (why === null) return [];
  return [{ rule: 'narrative.vague', level: 'warn', message: why, field: 'narrative', source: 'Daybook' }];
};

/** Why a text says too little, or null. */
function vagueness(text: string, parameters: GuidelineParameters): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const plain = ` ${words.map((word) => word.replace(/\.+$/, '')).join(' ')} `;
  if (words.length < parameters.vagueBelowWords) {
    return 'The narrative says very little: what was done, on what, and what for?';
  }
  if (words.length >= parameters.vagueExemptFromWords) return null;
  const whole = parameters.vagueAlone.find((phrase) => plain === ` ${phrase} `);
  const phrase = whole ?? parameters.vaguePhrases.find((part) => plain.includes(` ${part} `));
  return phrase === undefined ? null : `"${phrase}" is vague: say what it was about.`;
}
