/**
 * Text that was typed and not yet saved. It goes to the database, which is encrypted and on disk when main answers: whatever a
 * browser stores by itself lies in plain files beside it.
 */

/** What was kept in a place; undefined where nothing was. @throws where it can't be read */
export async function readKept(place: string): Promise<unknown> {
  const answer = await window.daybook.keptGet({ place });
  if (!answer.ok) throw new Error(answer.error.message);
  const { value } = answer.value;
  return value === null ? undefined : (JSON.parse(value) as unknown);
}

/** Keeps a value; it is on disk when this resolves. @throws where it can't be written */
export async function keep(place: string, value: unknown): Promise<void> {
  const answer = await window.daybook.keptSet({ place, value: JSON.stringify(value) });
  if (!answer.ok) throw new Error(answer.error.message);
}
