import type { MatterIndex } from './matter-index';
import { type Nickname, nicknameKey } from './shorthand';
import { wordsOf } from './words';

/**
 * An index that also knows a person's nicknames for matters: whole they name the matter outright, their words are found
 * like those of its caption. The index itself, which is costly, stays as it is. Nicknames of matters that are gone are
 * left out.
 */
export function withNicknames(index: MatterIndex, nicknames: readonly Nickname[]): MatterIndex {
  const wanted = new Set(nicknames.map(({ matterId }) => matterId));
  if (wanted.size === 0) return index;
  const positions = new Map(
    index.matters.flatMap(({ matter }, at) => (wanted.has(matter.id) ? [[matter.id, at] as const] : [])),
  );
  const byWord = new Map(index.byWord);
  const byNickname = new Map<string, readonly number[]>();
  for (const { nickname, matterId } of nicknames) {
    const at = positions.get(matterId);
    if (at === undefined) continue;
    const words = wordsOf(nickname);
    const key = nicknameKey(words);
    byNickname.set(key, [...(byNickname.get(key) ?? []), at]);
    for (const word of key.split(' ')) {
      const known = byWord.get(word) ?? [];
      if (!known.includes(at)) byWord.set(word, [...known, at]);
    }
  }
  return { ...index, byWord, words: [...byWord.keys()].sort(), byNickname };
}
