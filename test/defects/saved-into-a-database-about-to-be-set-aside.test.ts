import { expect, test } from 'vitest';
import { enter, narrativesIn, withBackup } from '../helpers/engine/laptop';

/** A backup was made ready to take the database's place, and the one in use would not close, or the other not open. */
test.each(['restore:close', 'restore:finish', 'restore:in-place'])(
  'where %s fails, nothing more is saved until the app was started again (P1)',
  async (where) => {
    const { laptop, engine, source } = await withBackup();
    await engine.close();
    let isHit = false;
    const again = laptop.start({
      hit(name) {
        if (name !== where || isHit) return;
        isHit = true;
        throw new Error('The disk hangs');
      },
    });
    await expect(again.handlers.restoreApply({ source, keepOnlyHere: true })).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/start it again/),
    });
    expect(isHit).toBe(true);
    await expect(async () => enter(laptop, again, 'Said to be saved')).rejects.toMatchObject({
      code: 'store',
      message: expect.stringMatching(/Nothing can be saved/),
    });
    await again.close();

    const next = laptop.start();
    expect(next.storeProblem).toBeNull();
    expect(await narrativesIn(next)).toEqual(['After', 'Before']);
  },
);

test('a refusal before that has changed nothing: the next entry is saved as ever', async () => {
  const { laptop, engine, source } = await withBackup();
  await engine.close();
  const again = laptop.start({
    hit(name) {
      if (name === 'restore:marked') throw new Error('The disk hangs');
    },
  });
  await expect(again.handlers.restoreApply({ source, keepOnlyHere: false })).rejects.toThrow();
  await enter(laptop, again, 'Goes on');
  await again.close();
  expect(await narrativesIn(laptop.start())).toEqual(['After', 'Before', 'Goes on']);
});
