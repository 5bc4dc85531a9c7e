import type { Figure } from '../house/figure';
import { measure } from '../house/measure';
import { rowOf } from '../house/row';

export const figure: Figure = {
  name: 'read',
  async measure(bench) {
    const rows = [];
    for (const size of bench.sizes) {
      const firm = bench.firm(size);
      const { handlers } = firm.engine();
      const bare = firm
        .bare()
        .prepare('SELECT * FROM entry WHERE deleted_at IS NULL ORDER BY work_date DESC, id DESC LIMIT 200');
      const measured = await measure(
        [
          { name: 'first 200', run: () => handlers.entriesPage({ filter: {}, after: null, limit: 200 }) },
          { name: 'the bare statement', run: () => bare.all() },
        ],
        bench.times(50),
      );
      rows.push(
        rowOf(
          measured,
          { figure: 'First 200', size, bar: 1.5 },
          { ours: 'first 200', limit: 'the bare statement' },
        ),
      );
    }
    return rows;
  },
};
