import { nowInstant, prepared, type StoreContext } from './database';

/** The firm's own words, in the order of the alphabet. */
export function firmWords(store: StoreContext): string[] {
  return prepared(store.db, 'SELECT word FROM firm_word ORDER BY word').pluck().all() as string[];
}

export function isFirmWord(store: StoreContext, word: string): boolean {
  return prepared(store.db, 'SELECT 1 FROM firm_word WHERE word = ?').pluck().get(word) === 1;
}

/** Capitals and small letters make no other word of it. */
export function putFirmWord(store: StoreContext, word: string, isIn: boolean): void {
  if (isIn) {
    prepared(store.db, 'INSERT INTO firm_word (word, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      word,
      nowInstant(store),
    );
  } else prepared(store.db, 'DELETE FROM firm_word WHERE word = ?').run(word);
}
