import { create } from 'zustand';
import { readKept } from '../../state/durable';
import { keeperOf } from '../../state/keep-newest';
import type { EntryFields } from './entry-form';

/** What was typed into an entry's fields and not saved, with the revision that it was typed over. */
export type Unsaved = { readonly typed: Partial<EntryFields>; readonly revision: number };

/** By entry. Kept through Escape, a press beside the editor and a crash, until it is saved or dropped. */
export const useUnsaved = create<Readonly<Record<string, Unsaved>>>(() => ({}));

const place = 'entry-editor';
const keepNewest = keeperOf(place, () => useUnsaved.getState());
const texts = ['workDate', 'worked', 'billed', 'narrative', 'rate', 'billing'] as const;
const choices = ['matterId', 'taskCode', 'activityCode'] as const;

export function keepUnsaved(entryId: string, unsaved: Unsaved): void {
  if (Object.keys(unsaved.typed).length === 0) dropUnsaved(entryId);
  else {
    useUnsaved.setState({ [entryId]: unsaved });
    void keepNewest();
  }
}

export function dropUnsaved(entryId: string): void {
  const { [entryId]: known, ...others } = useUnsaved.getState();
  if (known === undefined) return;
  useUnsaved.setState(others, true);
  void keepNewest();
}

/** Brings back what was typed before the app ended. */
export async function restoreUnsaved(): Promise<void> {
  const kept = await readKept(place).catch(() => undefined);
  if (typeof kept !== 'object' || kept === null) return;
  const read = Object.entries(kept).flatMap(([id, one]) => {
    const unsaved = unsavedFrom(one);
    return unsaved === null ? [] : [[id, unsaved] as const];
  });
  useUnsaved.setState((now) => ({ ...Object.fromEntries(read), ...now }));
}

/** What was kept, as far as it can be read: another version may have written it. */
export function unsavedFrom(kept: unknown): Unsaved | null {
  if (typeof kept !== 'object' || kept === null || !('typed' in kept) || !('revision' in kept)) return null;
  const { typed, revision } = kept;
  if (typeof typed !== 'object' || typed === null || typeof revision !== 'number') return null;
  const entries = Object.entries(typed).filter(
    ([name, value]) =>
      (texts.some((one) => one === name) && typeof value === 'string') ||
      (choices.some((one) => one === name) && (typeof value === 'string' || value === null)),
  );
  return entries.length === 0 ? null : { typed: Object.fromEntries(entries), revision };
}
