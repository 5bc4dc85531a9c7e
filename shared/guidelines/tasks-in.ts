/** A piece of work found in a narrative: the stem of the verb that it begins with, the verb as it is written, and its words. */
export type Task = { readonly verb: string; readonly written: string; readonly text: string };

/** Stems of the verbs with which narratives tell work. A list, since guessing verbs would accuse people of block billing. */
const verbStems = [
  'analyz',
  'analys',
  'appear',
  'argu',
  'attend',
  'call',
  'confer',
  'conferr',
  'conduct',
  'correspond',
  'depos',
  'discuss',
  'draft',
  'edit',
  'email',
  'evaluat',
  'examin',
  'finaliz',
  'finalis',
  'interview',
  'investigat',
  'meet',
  'met',
  'negotiat',
  'outlin',
  'prepar',
  'propound',
  'redact',
  'redlin',
  'research',
  'respond',
  'review',
  'revis',
  'summariz',
  'summaris',
  'telephon',
  'travel',
  'wrote',
  'writ',
];
const endings = ['', 'e', 'ed', 'es', 's', 'ing', 'ting', 'led', 'ling', 't', 'te', 'ten'];
const verbs = new Map(verbStems.flatMap((stem) => endings.map((ending) => [stem + ending, stem] as const)));
/** Words that go before or between verbs without being work ("further review and revise"). */
const fillers = new Set(
  'and then also to continue continued further same it them begin began start initial'.split(' '),
);

/** Ends of sentences, but not the points of "Smith v. Jones" or "Mr. Cole". */
const sentenceEnd = /;|\n|(?<!\b(?:v|vs|mr|mrs|ms|dr|no|inc|corp|co|ltd)\.)(?<=\.)\s+(?=\p{Lu})/iu;
const listSeparator = /,\s*(?:and\s+|then\s+)*|\s+(?:and|&)\s+/iu;

/**
 * The pieces of work in a narrative. A list within one action is one ("review A, B and C"), so are verbs that share
 * their object ("review and revise brief"); within a sentence a capitalised word is a name and not a verb, and so is
 * the noun in "…and draft of the order".
 * @param moreVerbs further words that tell work, in small letters
 */
export function tasksIn(narrative: string, moreVerbs: ReadonlySet<string> = new Set()): Task[] {
  return narrative
    .split(sentenceEnd)
    .flatMap((sentence) =>
      sentence.split(listSeparator).flatMap((part, at) => taskOf(part.trim(), at > 0, moreVerbs) ?? []),
    );
}

function taskOf(text: string, within: boolean, moreVerbs: ReadonlySet<string>): Task | null {
  const words = text.split(/\s+/);
  const first = words.findIndex((word) => !fillers.has(word.toLowerCase()));
  const opening = words[first] ?? '';
  const plain = opening.toLowerCase().replace(/[^\p{L}]/gu, '');
  const verb = verbs.get(plain) ?? (moreVerbs.has(plain) ? plain : undefined);
  if (verb === undefined) return null;
  const rest = words.slice(first + 1);
  const noun = /^\p{Lu}/u.test(opening) || plain.endsWith('s') || /^(?:of|from|by)$/i.test(rest[0] ?? '');
  // A verb without an object shares the next one's.
  const hasObject = rest.some((word) => /\p{L}/u.test(word));
  return (within && noun) || !hasObject ? null : { verb, written: plain, text };
}

/** How many times are written into the text: "(.5)", "(0.3)", "[1.2]", "(.4 hrs)". */
export function timesIn(narrative: string): number {
  return narrative.match(/[([]\s*\d{0,2}\.\d{1,2}\s*(?:h|hr|hrs|hours?)?\s*[)\]]/giu)?.length ?? 0;
}
