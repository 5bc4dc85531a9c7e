import { counts } from './counts';

/** Unknown words: their marks and menu, the check of a pre-bill, and the firm's own words in Settings. */
export const spelling = {
  // The menu of a marked word
  menuName: (word: string) => `Spelling of ${word}`,
  nothingLikeIt: 'Nothing like it is known',
  addWord: (word: string) => `Add “${word}” to the firm’s words`,
  written: (word: string) => `${word} written.`,
  isTheFirms: (word: string) => `“${word}” is one of the firm’s words now.`,
  noneMarked: 'No word here is marked.',
  isOff: 'The spelling check is off.',
  inNarratives: 'In narratives',

  // All lines of a pre-bill
  allLines: 'Spelling of all lines…',
  allLinesTitle: 'Spelling of all lines',
  looking: 'Looking through the narratives',
  offThere: 'The spelling check is off. Settings, Spelling turns it on.',
  failed: 'The spelling check could not be started, so nothing is marked. Everything else works.',
  allKnown: (lines: number) => `${counts.lines(lines)} looked through; every word is known.`,
  unknownIn: (unknown: number, lines: number, total: number) =>
    `${counts.unknownWords(unknown)} in ${lines} of ${counts.lines(total)}.`,
  linesList: 'Lines with unknown words',
  wordsList: 'Unknown words',
  add: (word: string) => `Add “${word}”`,

  // Settings
  tab: 'Spelling',
  keywords: 'spelling spell check dictionary words firm legal british american marks misspelt import list',
  mark: 'Mark unknown words',
  american: 'American',
  britishToo: 'American and British',
  off: 'Off',
  markNote:
    'By an American dictionary and words of legal work that come with Daybook; nothing is fetched. Names of clients, matters and people are never marked. British adds spellings such as colour and authorise.',
  firmWords: 'Words of the firm',
  firmWordsNote:
    'Marked nowhere, in capitals or not. They are in backups and in the file for another laptop.',
  reading: 'Reading the firm’s words',
  search: 'Search the firm’s words',
  searchHint: 'Search',
  words: (count: number) => counts.words(count),
  found: (found: number, count: number) => `${found} of ${counts.words(count)}`,
  none: 'None yet.',
  noneFound: (asked: string) => `None has “${asked}” in it.`,
  more: (count: number) => `${counts.number(count)} more; the search finds them.`,
  takeAway: (word: string) => `Take away ${word}`,
  takenAway: (word: string) => `“${word}” taken away.`,
  addForm: 'Add a word',
  word: 'Word',
  added: (word: string) => `“${word}” added.`,
  addedBefore: (word: string) => `“${word}” is one of the firm’s words already.`,
  addFile: 'Add from a text file…',
  fileEmpty: (name: string) => `${name} holds no words. A list is plain text with one word a line.`,
  fileTooLong: (name: string, count: number, most: number) =>
    `${name} holds ${counts.words(count)}; there is room for ${counts.number(most)}.`,
  fileAdded: (name: string, added: number) => `${counts.words(added)} added from ${name}.`,
  fileKnown: (others: number) => `${others} were there already.`,
  filePassedOver: (count: number, one: string) => `${count} passed over as no words, such as ${one}.`,
};
