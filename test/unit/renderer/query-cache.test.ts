import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallResult } from '../../../shared/ipc/contract';
import { querySnapshot, topicsChanged, watchQuery } from '../../../src-renderer/state/query-cache';
import { untilItHolds } from '../../helpers/until';

type Undo = { undo: string | null; redo: string | null };
type Waiting = (result: CallResult<Undo>) => void;

/** Main's side: each call waits until the test answers it. */
const waiting: Waiting[] = [];
const state = (undo: string): Undo => ({ undo, redo: null });
const answerNext = async (result: CallResult<Undo>) => {
  waiting.shift()?.(result);
  await untilItHolds(() => undefined);
};

beforeEach(async () => {
  for (const answer of waiting.splice(0)) answer({ ok: true, value: state('left over') });
  vi.stubGlobal('window', {
    daybook: { undoState: () => new Promise<CallResult<Undo>>((resolve) => waiting.push(resolve)) },
  });
  topicsChanged(['undo']);
});

describe('a watched query', () => {
  it('keeps its answer while it is read again, so that nothing flashes', async () => {
    const stop = watchQuery('undoState', {}, () => undefined);
    expect(querySnapshot('undoState', {}).data).toBeUndefined();
    expect(waiting).toHaveLength(1);
    await answerNext({ ok: true, value: state('Add entry') });
    topicsChanged(['undo']);
    expect(querySnapshot('undoState', {}).data).toEqual(state('Add entry'));
    expect(waiting).toHaveLength(1);
    await answerNext({ ok: true, value: state('Edit entry') });
    expect(querySnapshot('undoState', {})).toEqual({ data: state('Edit entry'), error: null });
    stop();
  });

  it('is read once more when a change comes during a read, since that answer may be old', async () => {
    const stop = watchQuery('undoState', {}, () => undefined);
    topicsChanged(['undo']);
    topicsChanged(['entries']);
    expect(waiting).toHaveLength(1);
    await answerNext({ ok: true, value: state('old') });
    expect(waiting).toHaveLength(1);
    await answerNext({ ok: true, value: state('new') });
    expect(querySnapshot('undoState', {}).data).toEqual(state('new'));
    expect(waiting).toHaveLength(0);
    stop();
  });

  it('is not read for a change that does not touch it, nor after the watch has ended', async () => {
    const stop = watchQuery('undoState', {}, () => undefined);
    await answerNext({ ok: true, value: state('Add entry') });
    topicsChanged(['timers', 'reference']);
    expect(waiting).toHaveLength(0);
    stop();
    topicsChanged(['undo']);
    expect(waiting).toHaveLength(0);
  });

  it('is read once for all who watch it, and told to each', async () => {
    const told = [vi.fn(), vi.fn(), vi.fn()];
    const stops = told.map((listener) => watchQuery('undoState', {}, listener));
    expect(waiting).toHaveLength(1);
    await answerNext({ ok: true, value: state('Add entry') });
    expect(waiting).toHaveLength(0);
    const late = watchQuery('undoState', {}, vi.fn());
    expect(waiting).toHaveLength(0);
    for (const listener of told) expect(listener).toHaveBeenCalledTimes(1);
    for (const stop of [...stops, late]) stop();
  });

  it('tells nobody of an answer that says the same again, and keeps the very one', async () => {
    const told = vi.fn();
    const stop = watchQuery('undoState', {}, told);
    await answerNext({ ok: true, value: state('Add entry') });
    const { data } = querySnapshot('undoState', {});
    told.mockClear();
    topicsChanged(['undo']);
    await answerNext({ ok: true, value: state('Add entry') });
    expect(told).not.toHaveBeenCalled();
    expect(querySnapshot('undoState', {}).data).toBe(data);
    topicsChanged(['undo']);
    await answerNext({ ok: true, value: state('Edit entry') });
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  it('shows a failed read beside the last answer, and gets over it', async () => {
    const stop = watchQuery('undoState', {}, () => undefined);
    await answerNext({ ok: true, value: state('Add entry') });
    topicsChanged(['undo']);
    await answerNext({ ok: false, error: { code: 'store', message: 'The disk is full.', field: null } });
    const failed = querySnapshot('undoState', {});
    expect(failed.data).toEqual(state('Add entry'));
    expect(failed.error).toMatchObject({ code: 'store', message: 'The disk is full.' });
    topicsChanged(['undo']);
    await answerNext({ ok: true, value: state('Edit entry') });
    expect(querySnapshot('undoState', {})).toMatchObject({ data: state('Edit entry'), error: null });
    stop();
  });
});
