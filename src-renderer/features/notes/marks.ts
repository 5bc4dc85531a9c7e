import type { NoteField, NotesReading, Origin, StagedEntry } from '../../../shared/notes/types';
import { markFill } from '../quick-entry/mark-fill';

/** The same colour for a field on both sides. */
export const fieldFill: Readonly<Record<NoteField, string>> = {
  ...markFill,
  narrative: '',
};

export type TextPiece = {
  readonly start: number;
  readonly text: string;
  readonly field: NoteField | null;
  readonly isActive: boolean;
};

/** The text in pieces by what each was taken for; those of the active entry are marked as such. */
export function piecesOf(text: string, reading: NotesReading, active: StagedEntry | null): TextPiece[] {
  const own = new Map<number, { origin: Origin; isActive: boolean }>();
  const put = (origin: Origin, isActive: boolean) => {
    if (isActive || !own.has(origin.start)) own.set(origin.start, { origin, isActive });
  };
  for (const entry of reading.entries) for (const origin of entry.inherited) put(origin, false);
  for (const entry of reading.entries) for (const origin of entry.origins) put(origin, entry === active);
  for (const origin of active?.inherited ?? []) put(origin, true);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { origin, isActive } of [...own.values()].sort(
    (left, right) => left.origin.start - right.origin.start,
  )) {
    if (origin.start < at) continue;
    if (origin.start > at)
      pieces.push({ start: at, text: text.slice(at, origin.start), field: null, isActive: false });
    pieces.push({
      start: origin.start,
      text: text.slice(origin.start, origin.end),
      field: origin.field,
      isActive,
    });
    at = origin.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), field: null, isActive: false });
  return pieces;
}
