import type { Case } from './case';
import type { History } from './history';
import { type Finding, finding } from './verdict';

/** P1: whatever a command said *saved* to is in the book, and what a person read as saved is in it or in its trail. */
export function acknowledgedIsKept({ history, laptops }: Case): Finding[] {
  const lost: string[] = [];
  let looked = 0;
  for (const { name, book, entries, said } of laptops) {
    const acknowledged = acknowledgedOn(history, name);
    looked += acknowledged.size + said.length;
    for (const id of acknowledged)
      if (!entries.has(id)) lost.push(`${name}: ${id}: said to be saved, and is gone`);
    const narratives = new Set(book.entries.map(({ narrative }) => narrative));
    const unseen = said.filter((text) => !narratives.has(text));
    if (unseen.length === 0) continue;
    const trail = JSON.stringify(book.audit.map(({ before, after }) => [before, after]));
    for (const text of unseen) {
      if (!trail.includes(JSON.stringify(text)))
        lost.push(`${name}: an entry that was said to be saved is gone`);
    }
  }
  return [finding('P1', 'what was said to be saved is in the book', looked, lost)];
}

/**
 * The entries that a laptop's replies named. What was saved after the copy that it was later restored from is lost by the
 * restore, which a person did, and not by the app.
 */
function acknowledgedOn(history: History, laptop: string): Set<string> {
  const savedAt = new Map<string, number>();
  for (const event of history) {
    if (event.kind === 'command' && event.laptop === laptop && event.reply === 'ok') {
      for (const id of event.entryIds) if (!savedAt.has(id)) savedAt.set(id, event.at);
    }
    if (event.kind === 'start' && event.laptop === laptop && event.amnesia) {
      const copiedAt = event.asOf ?? Number.NEGATIVE_INFINITY;
      for (const [id, at] of savedAt) if (at > copiedAt) savedAt.delete(id);
    }
  }
  return new Set(savedAt.keys());
}
