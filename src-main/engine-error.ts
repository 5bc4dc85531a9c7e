import type { CallError } from '../shared/ipc/contract';

/** A refusal with a code for the program and a sentence for the person. Commands and queries throw it; ipc carries it over. */
export class EngineError extends Error {
  readonly code: CallError['code'];
  readonly field: string | null;

  constructor(code: CallError['code'], message: string, field: string | null = null) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.field = field;
  }
}
