import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The page's store, which outlives the process; a write lands only when it has been let through. */
const disk = vi.hoisted(() => ({ kept: new Map<string, unknown>(), gate: Promise.resolve() }));
vi.mock('../../../src-renderer/state/durable', () => ({
  readKept: async (key: string) => disk.kept.get(key),
  keep: async (key: string, value: unknown) => {
    await disk.gate;
    disk.kept.set(key, structuredClone(value));
  },
}));

/** The store as a fresh start of the page would make it. */
async function start() {
  vi.resetModules();
  const store = await import('../../../src-renderer/features/quick-entry/draft-store');
  await store.restoreDraft();
  return store;
}

beforeEach(() => {
  disk.kept.clear();
  disk.gate = Promise.resolve();
});

describe('unsent text', () => {
  it('survives a crash together with the request ids it was about to be sent under (P1, P2)', async () => {
    const before = await start();
    before.typeDraft('1.2 smith draft motion ++ .3 call');
    before.pickMatter('smith', 'matter-1');
    const ids = await before.requestIdsFor(2);

    const after = await start();
    expect(after.useDraft.getState()).toEqual({
      text: '1.2 smith draft motion ++ .3 call',
      picks: { smith: 'matter-1' },
      requestIds: ids,
    });
    expect(await after.requestIdsFor(2)).toEqual(ids);
  });

  it('has its request ids on disk before it is sent, however slow the disk', async () => {
    const { typeDraft, requestIdsFor } = await start();
    const gate = Promise.withResolvers<void>();
    disk.gate = gate.promise;
    typeDraft('1.2 smith');
    let ids: readonly string[] | null = null;
    const asked = requestIdsFor(1).then((given) => {
      ids = given;
    });
    await new Promise(setImmediate);
    expect(ids).toBeNull();
    gate.resolve();
    await asked;
    expect(disk.kept.get('quick-entry')).toMatchObject({ text: '1.2 smith', requestIds: ids });
  });

  it('gets new request ids once it is another text, or another number of entries', async () => {
    const { typeDraft, requestIdsFor } = await start();
    typeDraft('1.2 smith');
    const first = await requestIdsFor(1);
    expect(await requestIdsFor(1)).toEqual(first);
    typeDraft('1.3 smith');
    const second = await requestIdsFor(1);
    expect(second).not.toEqual(first);
    expect(await requestIdsFor(2)).not.toContain(second[0]);
  });

  it('stands beside what was typed before it came back', async () => {
    disk.kept.set('quick-entry', { text: '1.2 smith', picks: {}, requestIds: ['id'] });
    vi.resetModules();
    const store = await import('../../../src-renderer/features/quick-entry/draft-store');
    store.typeDraft('.3 call');
    disk.kept.set('quick-entry', { text: '1.2 smith', picks: {}, requestIds: ['id'] });
    await store.restoreDraft();
    expect(store.useDraft.getState()).toMatchObject({ text: '1.2 smith\n.3 call', requestIds: [] });
  });

  it.each(['text', [], { text: 7 }, null])('starts blank where %j is kept', async (content) => {
    disk.kept.set('quick-entry', content);
    const { useDraft } = await start();
    expect(useDraft.getState()).toEqual({ text: '', picks: {}, requestIds: [] });
  });
});
