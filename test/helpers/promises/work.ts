/** A mark at the end of a narrative names a piece of work through all its edits; without one the text itself does. */
export function workOf(text: string): string {
  return /#[^#]+$/.exec(text)?.[0].trim() ?? text.trim();
}
