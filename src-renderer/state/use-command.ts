import { useCallback, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract';
import { asFailure, type CallFailure, call } from './call';
import type { QueryName } from './query-topics';
import { sayFailed } from './say-done';

export type CommandName = Exclude<CallName, QueryName>;

export type CommandResult<T> = { ok: true; value: T } | { ok: false; error: CallFailure };

type CommandOptions = {
  /** The caller shows the error itself, e.g. at a field; otherwise it is said in a notice. */
  quiet?: boolean;
};

/** Runs a command and tells how it went; a failure is said to the person, never swallowed (P5). */
export async function runCommand<N extends CommandName>(
  name: N,
  input: CallInput<N>,
  options: CommandOptions = {},
): Promise<CommandResult<CallOutput<N>>> {
  try {
    return { ok: true, value: await call(name, input) };
  } catch (thrown) {
    const error = asFailure(thrown);
    if (!options.quiet) sayFailed(error.message);
    return { ok: false, error };
  }
}

/** A command for a component: `run` it, watch `isPending`, show `error`. The screen changes when its queries are re-read. */
export function useCommand<N extends CommandName>(name: N, options: CommandOptions = {}) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<CallFailure | null>(null);
  const quiet = options.quiet ?? false;
  const run = useCallback(
    async (input: CallInput<N>): Promise<CommandResult<CallOutput<N>>> => {
      setPending(true);
      setError(null);
      const result = await runCommand(name, input, { quiet });
      if (!result.ok) setError(result.error);
      setPending(false);
      return result;
    },
    [name, quiet],
  );
  return { run, isPending, error };
}
