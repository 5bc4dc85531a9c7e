import { describe, expect, it } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { activityGet } from '../../../src-main/queries/activity-get';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase, getBaseByRemoteId } from '../../../src-main/store/sync/base';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { missingQuestion } from '../../../src-main/store/sync/missing';
import { ana, type Rig, rig } from '../../helpers/sync/rig';

const later = 11 * 60_000;
const livingOf = ({ store }: Rig) =>
  Number(store.db.prepare('SELECT count(*) FROM entry WHERE deleted_at IS NULL').pluck().get());
const numbersOf = ({ store }: Rig) =>
  store.db.prepare('SELECT number FROM matter ORDER BY number').pluck().all() as string[];
const hide = ({ control }: Rig, hiddenMatters: readonly string[]) =>
  control.rights({ email: ana, hiddenMatters: [...hiddenMatters] });

/** Three entries of hers that both sides know. */
async function laptopWithThree() {
  const laptop = await rig();
  const ids = ['One', 'Two', 'Three'].map((narrative, at) =>
    laptop.approved({ narrative, workDate: `2026-11-1${at}` }),
  );
  await laptop.cycle();
  const remoteId = (id: string | undefined) => Number(getBase(laptop.store, id ?? '')?.remoteId);
  return { ...laptop, ids, remoteId };
}

describe('records that are not shown any more (contract 6)', () => {
  it('nothing follows from a list that broke off in the middle', async () => {
    let batches = 0;
    let isBroken = false;
    const laptop: Rig = await rig({
      line: (line) => async (request, signal) => {
        if (isBroken && request.url.includes('ids[]=')) {
          batches += 1;
          if (batches > 1)
            return { ok: false, failure: { kind: 'reset', sent: true, message: 'The line broke' } };
        }
        return line(request, signal);
      },
    });
    const before = livingOf(laptop);
    await hide(laptop, numbersOf(laptop).slice(0, 30));
    isBroken = true;
    await laptop.cycleAfter(later);
    expect(batches).toBeGreaterThan(1);
    expect(livingOf(laptop)).toBe(before);
    expect(missingQuestion(laptop.store)).toBeNull();
    isBroken = false;
    await laptop.cycleAfter(later);
    expect(livingOf(laptop)).toBe(before);
    expect(missingQuestion(laptop.store)?.count).toBeGreaterThan(70);
  });

  it('a few that were deleted go to the trash, each asked for by itself first; one that a list forgot stays', async () => {
    let forgotten = '';
    const laptop = await rig({
      line: (line) => async (request, signal) => {
        const result = await line(request, signal);
        if (!result.ok || forgotten === '' || !request.url.includes('ids[]=')) return result;
        const { data, ...rest } = JSON.parse(result.answer.body) as { data: { id: number }[] };
        const body = JSON.stringify({ ...rest, data: data.filter(({ id }) => String(id) !== forgotten) });
        return { ...result, answer: { ...result.answer, body } };
      },
    });
    const [gone = '', kept = ''] = ['Gone', 'Forgotten'].map((narrative, at) =>
      laptop.approved({ narrative, workDate: `2026-11-1${at}` }),
    );
    await laptop.cycle();
    const { store, control } = laptop;
    await control.office({ do: 'delete', activityId: Number(getBase(store, gone)?.remoteId) });
    forgotten = getBase(store, kept)?.remoteId ?? '';
    await laptop.cycleAfter(later);
    expect(requireEntry(store, gone).deletedAt).not.toBeNull();
    expect(requireEntry(store, kept).deletedAt).toBeNull();
    expect(getBaseByRemoteId(store, forgotten)).not.toBeNull();
  });

  it('many are one question that names them, grows and shrinks with them, and goes when all are back', async () => {
    const laptop = await rig();
    const { store } = laptop;
    const before = livingOf(laptop);
    const numbers = numbersOf(laptop);
    await hide(laptop, numbers.slice(0, 30));
    await laptop.cycleAfter(later);
    const first = missingQuestion(store)?.count ?? 0;
    expect(missingQuestion(store)?.words).toContain(`${first} of `);
    const { missing } = activityGet(store, { auditBefore: null });
    expect(missing).toMatchObject({ count: first, words: expect.stringContaining('no longer shown') });
    expect(missing?.entries.length).toBeGreaterThan(10);
    expect(missing?.entries[0]?.title).toMatch(/ · .* · /);
    await hide(laptop, numbers.slice(0, 40));
    await laptop.cycleAfter(later);
    expect(missingQuestion(store)?.count).toBeGreaterThan(first);
    // Half of the access is back: the question speaks of what is still away.
    await hide(laptop, numbers.slice(0, 20));
    await laptop.cycleAfter(later);
    const third = missingQuestion(store)?.count ?? 0;
    expect(third).toBeLessThan(first);
    expect(third).toBeGreaterThan(0);
    expect(missingQuestion(store)?.words).toContain(`${third} of `);
    await hide(laptop, []);
    await laptop.cycleAfter(later);
    expect(missingQuestion(store)).toBeNull();
    expect(livingOf(laptop)).toBe(before);
  });

  it('“they were deleted” puts them into the trash, but not what was changed here: that is a conflict (P3)', async () => {
    const laptop = await laptopWithThree();
    const { store, sync } = laptop;
    const [edited = ''] = laptop.ids;
    editEntry(store, { id: edited, revision: 1, patch: { narrative: 'Still needed' }, reason: null });
    await hide(laptop, numbersOf(laptop));
    await laptop.cycleAfter(later);
    const asked = missingQuestion(store)?.count ?? 0;
    expect(asked).toBeGreaterThan(100);
    sync.handlers.missingDecide({ choice: 'they_were_deleted' });
    await laptop.cycle();
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'edited_here_deleted_there', entryId: edited, local: { narrative: 'Still needed' } },
    ]);
    expect(requireEntry(store, edited).deletedAt).toBeNull();
    expect(livingOf(laptop)).toBe(1);
    expect(missingQuestion(store)).toBeNull();
    // Nothing of it went to the PMS: the answer was about this laptop.
    expect(laptop.truth('Two')).toHaveLength(1);
  });

  it('403 for a record by its own id is no deletion: a person is asked', async () => {
    let forbidden = '';
    const laptop = await rig({
      line: (line) => async (request, signal) => {
        const isIt = forbidden !== '' && request.url.includes(forbidden);
        if (!isIt) return line(request, signal);
        const headers = { 'content-type': 'application/json' };
        if (request.url.includes('ids[]=')) {
          const result = await line(request, signal);
          if (!result.ok) return result;
          const { data, ...rest } = JSON.parse(result.answer.body) as { data: { id: number }[] };
          const body = JSON.stringify({ ...rest, data: data.filter(({ id }) => String(id) !== forbidden) });
          return { ...result, answer: { ...result.answer, body } };
        }
        const body = JSON.stringify({ error: { type: 'ForbiddenError', message: 'Not yours' } });
        return { ok: true, answer: { status: 403, headers, body } };
      },
    });
    const id = laptop.approved();
    await laptop.cycle();
    forbidden = getBase(laptop.store, id)?.remoteId ?? '';
    await laptop.cycleAfter(later);
    expect(requireEntry(laptop.store, id).deletedAt).toBeNull();
    expect(missingQuestion(laptop.store)).toMatchObject({
      count: 1,
      words: expect.stringContaining('yours to see'),
    });
  });
});
