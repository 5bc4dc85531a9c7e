import { callNames, desktopCallNames } from '../shared/ipc/call-names';
import { type DesktopCall, type Handlers, Topic } from '../shared/ipc/contract';
import { type Engine, type EngineHandlers, type EngineOptions, openEngine } from './engine';
import { EngineError } from './engine-error';
import type { Ports } from './ports';

export type RestorableEngine = Omit<Engine, 'handlers' | 'prepareRestore' | 'salvage' | 'prepareRebuild'> & {
  readonly handlers: Omit<Handlers, DesktopCall>;
};

/**
 * An engine that can put a backup, or a rebuilt database, in the place of its own while the app goes on: it is closed and opened again behind
 * the same handlers. While that is under way every other call is refused, so that nothing is saved into a database that is
 * about to be set aside (P1).
 */
export function openRestorableEngine(ports: Ports, options: EngineOptions): RestorableEngine {
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const tell = (topics: readonly Topic[]) => {
    for (const listener of listeners) listener(topics);
  };
  const open = (): Engine => {
    const engine = openEngine(ports, options);
    engine.onChanged(tell);
    return engine;
  };
  let current = open();
  /** Why nothing can be asked of the engine for now; null while it is there. */
  let away: string | null = null;

  const passOn = <N extends keyof EngineHandlers>(name: N): EngineHandlers[N] => {
    const run = (input: never) => {
      if (away !== null) throw new EngineError('store', away);
      return (current.handlers[name] as (input: never) => unknown)(input);
    };
    return run as EngineHandlers[N];
  };
  /** @throws EngineError 'store' where the prepared database can only take its place at the next start of the app */
  async function changeOver(): Promise<void> {
    try {
      ports.failpoints.hit('restore:close');
      await current.close();
      current = open();
    } catch (error) {
      ports.logger.error('restore.not_changed_over', {
        error: error instanceof Error ? error.name : 'unknown',
      });
      throw new EngineError('store', startAgain);
    }
  }
  async function replaceBy<T>(prepare: () => Promise<T>): Promise<T> {
    if (away !== null) throw new EngineError('not_allowed', away);
    away = puttingBack;
    try {
      const done = await prepare();
      // From here on the other database counts: what were saved into this one now would be set aside with it (P1).
      away = startAgain;
      await changeOver();
      away = null;
      return done;
    } finally {
      if (away === puttingBack) away = null;
      tell(Topic.options);
    }
  }
  const names = callNames.filter(
    (name): name is keyof EngineHandlers =>
      !desktopCallNames.has(name) && name !== 'restoreApply' && name !== 'rebuildApply',
  );
  const handlers = Object.fromEntries(names.map((name) => [name, passOn(name)])) as EngineHandlers;

  return {
    handlers: {
      ...handlers,
      restoreApply: (input) => replaceBy(() => current.prepareRestore(input)),
      async rebuildApply(input) {
        if (away !== null) throw new EngineError('not_allowed', away);
        await current.salvage(input);
        return replaceBy(() => current.prepareRebuild(input));
      },
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    session: {
      authorizeUrl: (...asked) => current.session.authorizeUrl(...asked),
      completeSignIn: (...asked) => current.session.completeSignIn(...asked),
      signOut: () => current.session.signOut(),
    },
    syncSoon: (reason) => current.syncSoon(reason),
    woke: () => current.woke(),
    power: (event) => current.power(event),
    note: (action) => current.note(action),
    staleSync: () => current.staleSync(),
    get storeProblem() {
      return current.storeProblem;
    },
    close: () => current.close(),
  };
}

const puttingBack = 'Another database takes the place of the one in use. Nothing can be saved for a moment.';
const startAgain =
  'It is ready, but the database in use could not be closed. Quit Daybook and start it again: the new one takes its place then. Nothing can be saved until that is done.';
