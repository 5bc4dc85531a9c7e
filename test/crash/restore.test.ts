import { expect, test } from 'vitest';
import { narrativesIn, withBackup } from '../helpers/engine/laptop';

test('at every step a dying app leaves the old database or the new one, whole', async () => {
  const ends: string[] = [];
  for (let step = 1; ; step += 1) {
    const { laptop, engine, source } = await withBackup();
    await engine.close();
    let hits = 0;
    let isDead = false;
    let isArmed = false;
    const dying = laptop.start({
      hit() {
        if (!isArmed) return;
        hits += 1;
        if (isDead || hits === step) {
          isDead = true;
          throw new Error('dead');
        }
      },
    });
    isArmed = true;
    const wasDone = await Promise.resolve(dying.handlers.restoreApply({ source, keepOnlyHere: false })).then(
      () => true,
      () => false,
    );
    isArmed = false;
    if (wasDone && !isDead) break;
    await dying.close().catch(() => undefined);

    const next = laptop.start();
    const found = await narrativesIn(next);
    expect([['After', 'Before'], ['Before']], `step ${step}`).toContainEqual(found);
    // The old one is as it was; the new one knows that it is older than what was done.
    const { audit } = await next.handlers.activityGet({ auditBefore: null });
    const isMarked = audit.some(({ words }) => words === 'A backup was put back');
    expect(isMarked, `step ${step}`).toBe(found.length === 1);
    expect(await next.handlers.auditVerify({})).toMatchObject({ ok: true });
    ends.push(found.length === 1 ? 'new' : 'old');
    await next.close();
  }
  // Both ends were met, and once the new one is ready there is no way back to the old.
  expect(ends.indexOf('new')).toBeGreaterThan(0);
  expect(ends.lastIndexOf('old')).toBeLessThan(ends.indexOf('new'));
});
