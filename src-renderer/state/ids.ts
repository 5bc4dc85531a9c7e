/** A request id, made here so that a repeated call can be known as the same request. The store's own ids are main's. */
export function newRequestId(): string {
  return crypto.randomUUID();
}
