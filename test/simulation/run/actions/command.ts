import { EngineError } from '../../../../src-main/engine-error';
import { prepared } from '../../../../src-main/store/database';
import type { Life, Machine } from '../../world/machine';
import { Died } from '../../world/machine';
import { whileUnchanged } from '../../world/unchanged';
import type { World } from '../../world/world';

/** Something that somebody or something in the world does. */
export type Action = {
  readonly name: string;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  /** False: there was nothing to do it to, and another is chosen. */
  run(world: World): boolean;
};

/** A laptop that runs, and what runs on it. */
export type Seat = { readonly machine: Machine; readonly life: Life };

export function aSeat({ machines, decisions }: World): Seat | null {
  const machine = decisions.pick(machines);
  const life = machine?.life() ?? null;
  return machine === undefined || life === null ? null : { machine, life };
}

/**
 * Gives a person's command to the engine and writes down what it replied. A process that ends meanwhile replies nothing; an
 * error that is no refusal is a trouble of the engine's own.
 * @returns what the command returned; undefined where it was refused or died
 */
export function command<T>(
  { recorder, timeline }: World,
  { machine, life }: Seat,
  name: string,
  entryIds: readonly string[],
  words: string,
  run: (life: Life) => T,
): T | undefined {
  const told = { kind: 'command' as const, at: timeline.now(), laptop: machine.name, name, entryIds };
  try {
    const result = run(life);
    const made = name === 'create' || name === 'split' || name === 'timer finish' ? idsIn(result) : [];
    recorder.record({ ...told, entryIds: made.length > 0 ? made : entryIds, reply: 'ok', words });
    return result;
  } catch (error) {
    if (error instanceof Died) recorder.record({ ...told, reply: 'died', words });
    else if (error instanceof EngineError) {
      if (error.code === 'store') recorder.probe(`disk full: ${name}`);
      recorder.record({ ...told, reply: 'refused', words: `${words}: ${error.message}` });
    } else {
      recorder.record({ ...told, reply: 'refused', words: `${words}: an error of its own` });
      recorder.trouble(`${machine.name}: ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    return undefined;
  }
}

function idsIn(result: unknown): string[] {
  if (typeof result === 'string') return [result];
  return Array.isArray(result) ? result.map(String) : [];
}

/** Entries as a person sees them in a list. */
export type SeenEntry = {
  readonly id: string;
  readonly revision: number;
  readonly reviewState: string;
  readonly source: string;
  readonly matterId: string | null;
  readonly narrative: string;
  readonly workDate: string;
  readonly workedSeconds: number;
  readonly billedSeconds: number | null;
  readonly isDeleted: 0 | 1;
  readonly isKnown: 0 | 1;
  readonly isOnBill: 0 | 1;
  readonly isInConflict: 0 | 1;
  /** Something of it waits to be approved, whatever its review says. */
  readonly isAwaiting: 0 | 1;
};

export function seenEntries({ life }: Seat): readonly SeenEntry[] {
  const { db } = life.store;
  return whileUnchanged(
    db,
    'entries',
    () =>
      prepared(
        db,
        `SELECT e.id, e.revision, e.review_state AS reviewState, e.source, e.matter_id AS matterId, e.narrative,
           e.work_date AS workDate, e.worked_seconds AS workedSeconds, e.billed_seconds AS billedSeconds,
           e.deleted_at IS NOT NULL AS isDeleted, b.entry_id IS NOT NULL AS isKnown, coalesce(b.on_bill, 0) AS isOnBill,
           c.entry_id IS NOT NULL AS isInConflict,
           EXISTS (SELECT 1 FROM outbox o WHERE o.entry_id = e.id AND o.state = 'awaiting_approval') AS isAwaiting
         FROM entry e LEFT JOIN base b ON b.entry_id = e.id
           LEFT JOIN conflict c ON c.entry_id = e.id AND c.closed_at IS NULL
         ORDER BY e.number`,
      ).all() as SeenEntry[],
  );
}

/** One of the entries that fit; undefined where none does. */
export function anEntry(
  { decisions }: World,
  seat: Seat,
  fits: (entry: SeenEntry) => boolean,
): SeenEntry | undefined {
  return decisions.pick(seenEntries(seat).filter(fits));
}

/** May be changed, as far as a list shows. */
export const isOpen = (entry: SeenEntry): boolean =>
  entry.isDeleted === 0 && entry.isOnBill === 0 && entry.isInConflict === 0;
