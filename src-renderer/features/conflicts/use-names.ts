import { useMemo } from 'react';
import { usePmsName } from '../../state/use-pms-name';
import { useReference } from '../../state/use-reference';
import { words } from '../../words';
import type { Names } from './fact-words';

/** Names for the ids in an entry's facts, from the cached reference data; an id the cache doesn't know says so. */
export function useNames(): Names {
  const reference = useReference();
  const pmsName = usePmsName();
  return useMemo(
    () => ({
      matter: (id) => {
        if (id === null) return words.conflicts.noMatter;
        const matter = reference?.matterById.get(id);
        if (matter === undefined) return words.conflicts.matterNotHere;
        return matter.number === '' ? matter.name : `${matter.name} ${matter.number}`;
      },
      matterNumber: (id) => (id === null ? '' : (reference?.matterById.get(id)?.number ?? '')),
      timekeeper: (id) => reference?.timekeeperById.get(id)?.name ?? words.conflicts.somebodyUnknown,
      code: (code) => reference?.codeByText.get(code)?.name ?? null,
      currency: reference?.currency ?? 'USD',
      pmsName,
    }),
    [reference, pmsName],
  );
}
