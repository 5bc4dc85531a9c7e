import { create } from 'zustand';
import type { EntryPatch } from '../../../shared/ipc/views';
import { readKept } from '../../state/durable';
import { newRequestId } from '../../state/ids';
import { keeperOf } from '../../state/keep-newest';

/** How a staged entry was dealt with. `entryId` and `revision`: what it became, so that it can be taken back. */
export type Settled =
  | { readonly how: 'dropped' }
  | { readonly how: 'accepted'; readonly entryId: string; readonly revision: number };

/** Of a staged entry, by the words that it was read from: what the person changed, and the request it is sent under (P2). */
export type NotesDraft = {
  readonly text: string;
  readonly changes: Readonly<Record<string, EntryPatch>>;
  readonly requestIds: Readonly<Record<string, string>>;
  readonly settled: Readonly<Record<string, Settled>>;
  /** Keys in the order in which they were settled, the last one last. */
  readonly order: readonly string[];
};

const blank: NotesDraft = { text: '', changes: {}, requestIds: {}, settled: {}, order: [] };

export const useNotes = create<NotesDraft>(() => blank);
const keepNewest = keeperOf('notes', () => useNotes.getState());

function change(part: Partial<NotesDraft>): Promise<void> {
  useNotes.setState(part);
  return keepNewest();
}

/** Brings back the notes of before the app ended; what was typed since then stays after them. */
export async function restoreNotes(): Promise<void> {
  const kept = await readKept('notes').catch(() => undefined);
  if (!isDraft(kept) || kept.text === '') return;
  const { text } = useNotes.getState();
  await change(text === '' ? { ...blank, ...kept } : { ...blank, text: `${kept.text}\n${text}` });
}

function isDraft(kept: unknown): kept is NotesDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return (
    'text' in kept &&
    typeof kept.text === 'string' &&
    'changes' in kept &&
    isRecord(kept.changes) &&
    'requestIds' in kept &&
    isRecord(kept.requestIds) &&
    'settled' in kept &&
    isRecord(kept.settled) &&
    'order' in kept &&
    Array.isArray(kept.order)
  );
}

export function typeNotes(text: string): void {
  void change({ text });
}

export function clearNotes(): void {
  void change(blank);
}

/** Notes what the person changed of a staged entry; other content is another request. */
export function changeStaged(key: string, patch: EntryPatch): void {
  const { changes, requestIds } = useNotes.getState();
  const { [key]: _, ...others } = requestIds;
  void change({ changes: { ...changes, [key]: { ...changes[key], ...patch } }, requestIds: others });
}

/** The request id that a staged entry is sent under; on disk when this resolves, before anything is sent. */
export async function requestIdFor(key: string): Promise<string> {
  const known = useNotes.getState().requestIds[key];
  if (known !== undefined) return known;
  const requestId = newRequestId();
  await change({ requestIds: { ...useNotes.getState().requestIds, [key]: requestId } });
  return requestId;
}

export function settle(key: string, how: Settled): void {
  const { settled, order } = useNotes.getState();
  void change({ settled: { ...settled, [key]: how }, order: [...order.filter((one) => one !== key), key] });
}

/** Puts a staged entry back among those to be dealt with; accepting it again is another request. */
export function unsettle(key: string): void {
  const { settled, order, requestIds } = useNotes.getState();
  const { [key]: _, ...rest } = settled;
  const { [key]: __, ...ids } = requestIds;
  void change({ settled: rest, order: order.filter((one) => one !== key), requestIds: ids });
}
