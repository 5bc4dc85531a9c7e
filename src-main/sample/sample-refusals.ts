import type { CallName, Handlers } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';

/** What would sign in, or carry work between the sample firm and real work. */
const refused = [
  'signIn',
  'restorePreview',
  'restoreApply',
  'moveExport',
  'moveLook',
  'movePreview',
  'moveImport',
] as const satisfies readonly CallName[];

/** The handlers of the sample firm: those of every Daybook, but for what would mix it with real work. */
export function withoutMixing(handlers: Handlers): Handlers {
  const refuse = (): never => {
    throw new EngineError(
      'not_allowed',
      'This is the sample firm: it has no sign-in, and nothing moves between it and your own work. Leave it first.',
    );
  };
  return { ...handlers, ...Object.fromEntries(refused.map((name) => [name, refuse])) };
}
