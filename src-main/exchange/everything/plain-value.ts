/** Bytes as base64, the only kind of value that JSON lacks. */
export function plain(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}
