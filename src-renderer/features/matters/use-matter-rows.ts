import { useCallback, useEffect, useState } from 'react';
import type { MatterRow } from '../../../shared/ipc/views';
import { call } from '../../state/call';
import { useTopics } from '../../state/use-topics';

const topics = ['entries', 'prebill', 'invoices', 'reference', 'settings', 'guidelines'] as const;
/** So many are asked for at once. */
const chunk = 200;

type Known = { readonly version: number; readonly rows: ReadonlyMap<string, MatterRow> };

/** What main derives of the matters in sight: asked in pieces, kept, and asked anew when something changed. */
export function useMatterRows(ids: readonly string[]): ReadonlyMap<string, MatterRow> {
  const [known, setKnown] = useState<Known>({ version: 0, rows: new Map() });
  const [version, setVersion] = useState(0);
  useTopics(
    topics,
    useCallback(() => setVersion((before) => before + 1), []),
  );
  const isFresh = known.version === version;
  const wanted = ids.filter((id) => !isFresh || !known.rows.has(id)).slice(0, chunk);
  const asked = wanted.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for `wanted`
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    call('matterRows', { ids: wanted }).then(
      ({ rows }) => {
        if (!isWanted) return;
        setKnown((before) => ({
          version,
          // What is old stays in sight until it has been read anew.
          rows: new Map([
            ...(before.version === version ? before.rows : []),
            ...rows.map((row) => [row.id, row] as const),
          ]),
        }));
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [asked, version]);
  return known.rows;
}
