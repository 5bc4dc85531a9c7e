import type {
  CallError,
  CallInput,
  CallName,
  CallOutput,
  CallResult,
  DaybookApi,
} from '../../shared/ipc/contract';
import { words } from '../words';

declare global {
  interface Window {
    /** Put there by the preload: one named method per call of the contract. */
    readonly daybook: DaybookApi;
  }
}

/** A call that was refused or failed: a code for the program, a sentence for the person. */
export class CallFailure extends Error {
  readonly code: CallError['code'];
  readonly field: string | null;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.code = error.code;
    this.field = error.field;
  }
}

/** Any thrown thing as a CallFailure: what isn't one came from the bridge itself. */
export function asFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  return new CallFailure({ code: 'internal', message: words.app.couldNotDoThat, field: null });
}

type AnyCall = <N extends CallName>(input: CallInput<N>) => Promise<CallResult<CallOutput<N>>>;

/** Calls main and returns the value; throws `CallFailure` where the answer is an error. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  // The union of all methods can't be called by a generic name; the contract ties input and output to it.
  const method = window.daybook[name] as AnyCall;
  const result = await method<N>(input);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}
