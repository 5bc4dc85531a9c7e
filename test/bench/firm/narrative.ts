/** Words that bills are made of; two in three of a narrative are of these. */
const legal =
  `review draft revise motion compel answer complaint deposition exhibit counsel client call conference
letter memorandum research statute regulation settlement offer mediation hearing trial witness expert report
discovery request production privilege log interrogatory response subpoena objection brief appeal order judgment
stipulation protective schedule amend pleading summary evidence affidavit declaration notice service filing docket
contract lease clause indemnity warranty closing escrow title survey lien mortgage assignment consent waiver
diligence disclosure merger purchase agreement schedule signature board resolution minutes bylaws option grant
patent claim chart prior art license royalty trademark opposition specimen copyright infringement damages
estate trust beneficiary probate inventory accounting guardian petition custody support bankruptcy creditor`
    .split(/\s+/)
    .filter((word) => word !== '');

const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bri cla dre fle gri'.split(
  ' ',
);
const rareWords = 20_000;

/** A word that no dictionary has: names, places and slips, as narratives are full of them. */
function rareWord(rank: number): string {
  let rest = rank + syllables.length * syllables.length;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

const rare = Array.from({ length: rareWords }, (_, rank) => rareWord(rank));
// The rank of a Zipf word is spread evenly over its logarithm.
const draws = 65_536;
const zipf = Array.from({ length: draws }, (_, at) => rare[Math.floor(rareWords ** (at / draws)) - 1] ?? '');

/**
 * A narrative of about 120 characters: two words in three are legal ones, the others follow Zipf's law.
 * @param random draws from 0 up to, not including, its argument
 */
export function narrativeOf(random: (below: number) => number): string {
  const length = 70 + random(100);
  let text = '';
  while (text.length < length) {
    const word = (random(100) < 35 ? zipf[random(draws)] : legal[random(legal.length)]) ?? '';
    text += text === '' ? word.charAt(0).toUpperCase() + word.slice(1) : ` ${word}`;
  }
  return `${text}.`;
}
