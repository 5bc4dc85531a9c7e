import type { z } from 'zod';
import {
  type CallError,
  type CallName,
  type CallResult,
  contract,
  type Handlers,
} from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import type { Logger } from '../ports';
import type { Answer } from './bind';

/** The handlers, when the engine has opened; calls that come earlier wait for it. */
export type HandlersSoon = Promise<Handlers>;

export interface Answering {
  handlers: HandlersSoon;
  /** Those that are there before the engine is. */
  early: Partial<Handlers>;
  /** Why a call is refused while Daybook is locked; null: it is not. */
  lockedFor: (name: CallName) => string | null;
  logger: Logger;
}

/** Answers each call by its handler, as soon as that is there; a locked Daybook refuses. */
export function answering({ handlers, early, lockedFor, logger }: Answering): Answer {
  const atOnce = Promise.resolve(early as Handlers);
  return async (name, input) => {
    const locked = lockedFor(name);
    if (locked !== null) return refusal({ code: 'not_allowed', message: locked, field: null });
    return answer(name, input, early[name] === undefined ? handlers : atOnce, logger);
  };
}

/**
 * Answers one call of the renderer: parses what came in, runs the handler, parses what goes out. The renderer is
 * not trusted, so what doesn't fit is refused, and logged by the name of the call and the paths at fault, without
 * content.
 * @returns always a result; a failure is data, never a rejection
 */
export async function answer(
  name: CallName,
  input: unknown,
  handlers: HandlersSoon,
  logger: Logger,
): Promise<CallResult<unknown>> {
  const schemas: { input: z.ZodType; output: z.ZodType } = contract[name];
  const asked = schemas.input.safeParse(input);
  if (!asked.success) {
    const paths = pathsOf(asked.error);
    logger.warn('call refused', { call: name, paths });
    return refusal({
      code: 'invalid',
      message: `This doesn’t fit what ${name} takes: ${paths}`,
      field: paths,
    });
  }
  try {
    // Each handler takes what its own schema has just parsed; the pairing by name is the contract's.
    const handle = (await handlers)[name] as (parsed: unknown) => unknown;
    const value = await handle(asked.data);
    const told = schemas.output.safeParse(value);
    if (told.success) return { ok: true, value: told.data };
    logger.error('answer does not fit', { call: name, paths: pathsOf(told.error) });
    return refusal(internal(name));
  } catch (error) {
    if (error instanceof EngineError) {
      return refusal({ code: error.code, message: error.message, field: error.field });
    }
    logger.error('call failed', { call: name, error: error instanceof Error ? error.name : typeof error });
    return refusal(internal(name));
  }
}

function refusal(error: CallError): CallResult<never> {
  return { ok: false, error };
}

function internal(name: CallName): CallError {
  return {
    code: 'internal',
    message: `Something went wrong in Daybook (${name}). Nothing was changed.`,
    field: null,
  };
}

/** Where it doesn't fit, without what was there. A key that a caller made up is content, so it isn't named. */
function pathsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.join('.') || '(whole)'}: ${code}`).join(', ');
}
