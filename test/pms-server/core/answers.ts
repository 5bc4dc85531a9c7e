import type { PmsAnswer } from './messages';

const jsonType = 'application/json; charset=utf-8';

export function json(status: number, value: unknown, headers: Record<string, string> = {}): PmsAnswer {
  return { status, headers: { 'content-type': jsonType, ...headers }, body: JSON.stringify(value) };
}

export function empty(status: number, headers: Record<string, string> = {}): PmsAnswer {
  return { status, headers, body: '' };
}

export function html(status: number, body: string): PmsAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** The vendor's error envelope; `errors` names fields, as documented for missing UTBMS codes. */
export function failure(
  status: number,
  type: string,
  message: string,
  errors?: Readonly<Record<string, readonly string[]>>,
): PmsAnswer {
  return json(status, { error: errors === undefined ? { type, message } : { type, message, errors } });
}

export const badRequest = (message: string): PmsAnswer => failure(400, 'ArgumentError', message);
export const invalidFields = (message: string): PmsAnswer => failure(400, 'InvalidFields', message);
export const forbidden = (message = 'User is forbidden from taking that action'): PmsAnswer =>
  failure(403, 'ForbiddenError', message);
export const notFound = (message = 'Record was not found'): PmsAnswer =>
  failure(404, 'RecordNotFound', message);
export const unprocessable = (
  message: string,
  errors?: Readonly<Record<string, readonly string[]>>,
): PmsAnswer => failure(422, 'RecordInvalid', message, errors);
