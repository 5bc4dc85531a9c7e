import { callNames, desktopCallNames } from '../shared/ipc/call-names';
import { type DesktopCall, type Handlers, Topic } from '../shared/ipc/contract';
import { type Engine, type EngineHandlers, type EngineOptions, openEngine } from './engine';
import { EngineError } from './engine-error';
import type { Ports } from './ports';

export type RestorableEngine = Omit<Engine, 'handlers' | 'prepareRestore'> & {
  readonly handlers: Omit<Handlers, DesktopCall>;
};

/**
 * An engine that can put a backup in the place of its database while the app goes on: it is closed and opened again behind
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
  let isAway = false;

  const passOn = <N extends keyof EngineHandlers>(name: N): EngineHandlers[N] => {
    const run = (input: never) => {
      if (isAway)
        throw new EngineError('store', 'A backup is being put back. Nothing can be saved for a moment.');
      return (current.handlers[name] as (input: never) => unknown)(input);
    };
    return run as EngineHandlers[N];
  };
  const names = callNames.filter(
    (name): name is keyof EngineHandlers => !desktopCallNames.has(name) && name !== 'restoreApply',
  );
  const handlers = Object.fromEntries(names.map((name) => [name, passOn(name)])) as EngineHandlers;

  return {
    handlers: {
      ...handlers,
      async restoreApply(input) {
        if (isAway) throw new EngineError('not_allowed', 'A backup is being put back already.');
        isAway = true;
        try {
          const done = await current.prepareRestore(input);
          await current.close();
          current = open();
          return done;
        } finally {
          isAway = false;
          tell(Topic.options);
        }
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
    staleSync: () => current.staleSync(),
    get storeProblem() {
      return current.storeProblem;
    },
    close: () => current.close(),
  };
}
