import { parseHours } from '../time/hours';

/** A first token is hours in every form, the bare number included ("2 smith call"). */
export function readLeadingHours(word: string): number | null {
  return parseHours(word);
}

const beforeANumber = new Set(
  `rule rules section sections sec § §§ exhibit exhibits ex exs no nos number count counts chapter ch article articles art
  part parts item items page pages p pp para paragraph paragraphs ¶ ¶¶ version v draft claim claims request requests rfp
  rog rogs interrogatory interrogatories schedule appendix annex tab volume vol title clause and or to through of
  bates docket dkt ecf form level phase`.split(/\s+/),
);

/**
 * A last token is hours unless the sentence needs it: "research Rule 1.2" and "review exhibits 9-10" stay text.
 * A bare whole number or a range without minutes never counts there.
 */
export function readTrailingHours(word: string, previousWord: string | null): number | null {
  if (/^\d+$/.test(word) || /^\d+[-–]\d+$/.test(word)) return null;
  const previous = previousWord?.toLowerCase().replace(/[.,:;)]+$/, '');
  const bare = !/[a-z]/i.test(word);
  if (bare && previous !== undefined && beforeANumber.has(previous)) return null;
  return parseHours(word);
}
