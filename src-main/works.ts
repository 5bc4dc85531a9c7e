import { setImmediate } from 'node:timers/promises';
import type { Id } from '../shared/domain/id';
import type { Handlers } from '../shared/ipc/contract';
import type { WorkView, workCalls } from '../shared/ipc/work-calls';
import { EngineError } from './engine-error';
import type { Step } from './step';
import type { StoreContext } from './store/database';
import { workUnderWay } from './under-way';

export type Works = {
  readonly handlers: Pick<Handlers, keyof typeof workCalls>;
  /**
   * Does a long piece of work in steps, in sight of the person.
   * @param stopped what is said where it was stopped
   */
  run<T>(title: string, stopped: string, work: (step: Step) => Promise<T>): Promise<T>;
  /** Stops all that is under way, and waits until it rests. */
  stop(): Promise<void>;
};

type Running = { view: WorkView; readonly stopped: string };

/** The long pieces of work with files: how far each is, and the way to stop it. */
export function openWorks(store: StoreContext): Works {
  const running = new Map<Id, Running>();
  const { following, atRest } = workUnderWay();
  const tell = (one: Running, change: Partial<WorkView>) => {
    one.view = { ...one.view, ...change };
    store.changed(['work']);
  };
  const stopOne = (one: Running) => {
    if (!one.view.isStopping) tell(one, { isStopping: true });
  };
  const doing = async <T>(one: Running, work: (step: Step) => Promise<T>): Promise<T> => {
    const { id } = one.view;
    try {
      return await work(async (done, of) => {
        if (running.get(id) === undefined) running.set(id, one);
        if (isWorthTelling(one.view, done, of)) tell(one, { done, of });
        await setImmediate();
        if (one.view.isStopping) throw new EngineError('not_allowed', one.stopped);
      });
    } finally {
      if (running.delete(id)) store.changed(['work']);
    }
  };
  return {
    handlers: {
      workGet: () => [...running.values()].map(({ view }) => view),
      workStop({ id }) {
        const one = running.get(id);
        if (one !== undefined) stopOne(one);
        return {};
      },
    },
    run(title, stopped, work) {
      const view = { id: store.ids.uuid(), title, done: 0, of: null, isStopping: false };
      return following(doing({ view, stopped }, work));
    },
    async stop() {
      for (const one of running.values()) stopOne(one);
      await atRest();
    },
  };
}

/** A page reads anew whenever it is told: a hundred times for the whole way are enough. */
function isWorthTelling(before: WorkView, done: number, of: number | null): boolean {
  if (before.of !== of || before.done === 0) return true;
  return (
    Math.floor((done * 100) / Math.max(1, of ?? 1)) > Math.floor((before.done * 100) / Math.max(1, of ?? 1))
  );
}
