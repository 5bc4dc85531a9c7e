import { z } from 'zod';
import { Id } from '../../shared/domain/id';
import { RateMinor } from '../../shared/money/money';
import { WorkDate } from '../../shared/time/work-date';
import { prepared, type StoreContext } from './database';

/** Reads of single matters for the Matters screen. */

const Row = z.strictObject({
  id: Id,
  number: z.string(),
  clientId: Id.nullable(),
  clientName: z.string(),
  responsibleName: z.string(),
  requireUtbms: z.int(),
});
export type MatterFacts = z.infer<typeof Row>;

/** In the order asked; unknown ones are left out. */
export function matterFacts(store: StoreContext, ids: readonly Id[]): MatterFacts[] {
  return z.array(Row).parse(
    prepared(
      store.db,
      `SELECT m.id, m.number, m.client_id AS clientId, coalesce(c.name, '') AS clientName,
         coalesce(t.name, '') AS responsibleName, m.require_utbms AS requireUtbms
       FROM json_each(?) j JOIN matter m ON m.id = j.value LEFT JOIN client c ON c.id = m.client_id
         LEFT JOIN timekeeper t ON t.id = m.responsible_id ORDER BY j.key`,
    ).all(JSON.stringify(ids)),
  );
}

const Work = z.strictObject({ entries: z.int(), lastWorkDate: WorkDate.nullable() });

/** How many entries a matter has here, and the day of the last. */
export function matterWork(store: StoreContext, matterId: Id): z.infer<typeof Work> {
  return Work.parse(
    prepared(
      store.db,
      `SELECT count(*) AS entries, max(work_date) AS lastWorkDate FROM entry
       WHERE matter_id = ? AND deleted_at IS NULL`,
    ).get(matterId),
  );
}

const PmsRate = z.strictObject({
  timekeeperId: Id,
  name: z.string(),
  onMatter: RateMinor.nullable(),
  ofTimekeeper: RateMinor.nullable(),
});

/** The PMS's rates of the people who are active, or have worked on the matter. */
export function pmsRates(store: StoreContext, matterId: Id): z.infer<typeof PmsRate>[] {
  return z.array(PmsRate).parse(
    prepared(
      store.db,
      `SELECT t.id AS timekeeperId, t.name, r.rate_minor AS onMatter, t.rate_minor AS ofTimekeeper
       FROM timekeeper t LEFT JOIN matter_rate r ON r.timekeeper_id = t.id AND r.matter_id = @matterId
       WHERE t.active = 1 OR r.rate_minor IS NOT NULL ORDER BY r.rate_minor IS NULL, t.name, t.id LIMIT 500`,
    ).all({ matterId }),
  );
}
