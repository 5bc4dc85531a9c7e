import { activityAsk, envelopeOf, reshaped, type Trait, type Wire, withData } from './layer';

/**
 * Each record has a field in which the client that made it keeps a reference of its own. It is shown with the record, never
 * changes, and can be asked for: `?reference=`. Two creates with the same reference make two records all the same.
 */
export const references: Trait = (below) => {
  const known = new Map<number, string>();
  const shown = (record: Wire): Wire => ({ ...record, reference: known.get(Number(record.id)) ?? null });
  return {
    ...below,
    handle(request) {
      const ask = activityAsk(request);
      if (ask === null) return below.handle(request);
      if (ask.method === 'POST') {
        let reference: string | null = null;
        const plain = withData(request, ({ reference: sent, ...data }) => {
          reference = typeof sent === 'string' ? sent : null;
          return data;
        });
        const answer = below.handle(plain);
        const made = answer.status === 201 ? (envelopeOf(answer)?.data as Wire | undefined) : undefined;
        if (made !== undefined && reference !== null) known.set(Number(made.id), reference);
        return reshaped(answer, shown);
      }
      const wanted = ask.query.get('reference');
      if (wanted === null) return reshaped(below.handle(request), shown);
      const query = new URLSearchParams(ask.query);
      query.delete('reference');
      // No record has the number 0: nothing is found where nothing carries the reference.
      query.append('ids[]', '0');
      for (const [id, reference] of known) if (reference === wanted) query.append('ids[]', String(id));
      return reshaped(below.handle(ask.withQuery(query)), shown);
    },
  };
};
