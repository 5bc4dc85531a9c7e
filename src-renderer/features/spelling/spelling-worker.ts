import aff from 'dictionary-en/index.aff?raw';
import dic from 'dictionary-en/index.dic?raw';
import nspell from 'nspell';
import legalWords from '../../../resources/spelling/legal-words.txt?raw';
import { makeChecker } from './checker';
import type { SpellingAnswer, SpellingRequest } from './messages';

/** The worker's program: it holds the dictionary, so that the page never does. */
const checker = makeChecker(nspell(aff, dic), legalWords);

addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  if (data.ask === 'take') {
    checker.take(data.lists);
    return;
  }
  const answer: SpellingAnswer =
    data.ask === 'check'
      ? { id: data.id, marks: data.texts.map(checker.unknownIn) }
      : { id: data.id, suggestions: checker.suggest(data.word) };
  postMessage(answer);
});
