import { bestOf, findLeading, findMarked } from './find-matter';
import type { Hits } from './matter-index';
import type { MatterReading, QuickEntryContext } from './types';

const mostCandidates = 20;

/** The matter that a marked token names; unknown ones become temporary, so that nothing is refused. */
export function readMarkedMatter(query: string, context: QuickEntryContext): MatterReading {
  return (
    reading(findMarked(context.matters, query), query, context) ?? { kind: 'temporary', name: query, query }
  );
}

/** The matter that the text begins with, and how many of its words name it; null where it names none. */
export function readLeadingMatter(
  texts: readonly string[],
  context: QuickEntryContext,
): { matter: MatterReading; used: number } | null {
  const found = findLeading(context.matters, texts);
  if (!found) return null;
  const query = texts.slice(0, found.used).join(' ');
  const matter = reading(found.hits, query, context);
  return matter && { matter, used: found.used };
}

/** One candidate, or a person's pick among several; several are never settled here. */
function reading(hits: Hits, query: string, context: QuickEntryContext): MatterReading | null {
  const found = bestOf(context.matters, hits, context.recentMatterIds);
  if (!found) return null;
  const picked = context.picks?.get(query);
  const one =
    found.matters.length === 1 ? found.matters[0] : found.matters.find((item) => item.matter.id === picked);
  if (one) {
    const { matter, clientName } = one;
    return { kind: 'one', id: matter.id, matter, clientName, query, inherited: false };
  }
  const candidates = found.matters
    .slice(0, mostCandidates)
    .map(({ matter, clientName }) => ({ matter, clientName }));
  return { kind: 'several', candidates, total: found.matters.length, query };
}
