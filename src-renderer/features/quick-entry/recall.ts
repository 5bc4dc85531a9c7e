let last: string | null = null;

/** Keeps the last line that was sent, for as long as the app is open. */
export function remember(text: string): void {
  last = text;
}

/** The last line that was sent, for the arrow up in an empty line. */
export function recall(): string | null {
  return last;
}
