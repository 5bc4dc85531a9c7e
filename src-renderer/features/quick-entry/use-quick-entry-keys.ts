import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { QuickEntry } from '../../../shared/quick-entry/types';
import { announce } from '../../state/announcer';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { digits, type Several } from './candidate-list';
import { clearDraft, pickMatter, typeDraft, useDraft } from './draft-store';
import { recall, remember } from './recall';
import { saveDraft } from './save-draft';
import type { CodeOffers } from './use-code-offers';
import type { PhraseOffers } from './use-phrase-offers';

export type QuickEntryKeys = {
  /** The list that is open: the first entry whose matter may be several. */
  several: Several | null;
  /** What the mark that is being typed may become, while no list of matters is open. */
  completion: CodeOffers | PhraseOffers | null;
  active: number | null;
  pick: (index: number) => void;
  save: () => void;
  startTimer: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

function firstSeveral(reading: QuickEntry | null): Several | null {
  for (const entry of reading?.entries ?? []) if (entry.matter.kind === 'several') return entry.matter;
  return null;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Writes suggested codes into the line as the person would: what stands there is what is saved. */
export function takeCodes(marks: readonly string[]): void {
  const { text } = useDraft.getState();
  typeDraft(`${text.trimEnd()} ${marks.join(' ')} `);
  announce(words.quickEntry.taken(marks.map((mark) => mark.slice(1)).join(' and ')));
}

/**
 * The keys of the line. Enter saves; with a list of matters open it first goes into the list, so that nothing is
 * chosen unseen; Escape closes the list, after which Enter saves a draft without matter. Tab takes the codes that are
 * offered, as marks in the line (`#L350 /A103`); with none on offer it goes on as everywhere. Codes for a mark such as `#dm` and phrases for `;mt`
 * are chosen as matters are, but Enter doesn't go into their list: the mark may just as well stay text. `onLeave` is told when the line has done its work or is left by Escape.
 */
export function useQuickEntryKeys(
  reading: QuickEntry | null,
  offered: readonly string[],
  marked: CodeOffers | PhraseOffers | null,
  onLeave?: () => void,
): QuickEntryKeys {
  const [active, setActive] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isSaving = useRef(false);
  const found = firstSeveral(reading);
  const several = found && found.query !== dismissed ? found : null;
  const query = several?.query ?? null;
  const total = several?.total ?? 0;
  const token = marked?.id ?? null;
  const completion = several === null && token !== dismissed ? marked : null;

  useEffect(() => {
    setActive(null);
    if (query !== null) announce(words.quickEntry.mattersMayBeMeant(total, query));
  }, [query, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark begins at the top of its list
  useEffect(() => setActive(null), [token]);

  function pick(index: number): void {
    const name = completion?.names[index];
    if (completion && name !== undefined) {
      completion.pick(index);
      announce(name);
      setActive(null);
      return;
    }
    const candidate = several?.candidates[index];
    if (!several || !candidate) return;
    pickMatter(several.query, candidate.matter.id);
    announce(candidate.matter.name);
    setActive(null);
  }

  async function once(work: () => Promise<void>): Promise<void> {
    // A second Enter while the first is written to disk is the same wish.
    if (isSaving.current) return;
    isSaving.current = true;
    await work();
    isSaving.current = false;
  }

  function save(): void {
    if (!reading) return;
    remember(useDraft.getState().text);
    void once(async () => {
      const saved = await saveDraft(reading);
      setDismissed(null);
      if (saved.length === reading.entries.length) onLeave?.();
    });
  }

  function startTimer(): void {
    if (!reading) return;
    void once(async () => {
      const [first] = reading.entries;
      const text = useDraft.getState().text;
      if (reading.entries.some((entry) => entry.seconds !== null)) {
        const saved = await saveDraft(reading);
        if (saved.length < reading.entries.length) return;
      }
      const result = await runCommand('timerStart', {
        matterId: first.matter.kind === 'one' ? first.matter.id : null,
        temporaryMatterName: first.matter.kind === 'temporary' ? first.matter.name : null,
        narrative: first.narrative,
        taskCode: first.taskCode,
        activityCode: first.activityCode,
      });
      if (!result.ok) return;
      if (useDraft.getState().text === text) clearDraft();
      announce(words.quickEntry.timerStarted);
      onLeave?.();
    });
  }

  function move(step: 1 | -1): void {
    const count = several?.candidates.length ?? completion?.names.length ?? 0;
    if (count > 0)
      setActive((now) => (now === null ? (step === 1 ? 0 : count - 1) : (now + step + count) % count));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const digit = event.altKey ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    if ((several || completion) && digit >= 1 && digit <= digits) {
      event.preventDefault();
      pick(digit - 1);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      startTimer();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if ((several || completion) && active !== null) pick(active);
      else if (several) move(1);
      else save();
    } else if ((several || completion) && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && isPlain(event) && offered.length > 0) {
      event.preventDefault();
      takeCodes(offered);
    } else if (event.key === 'ArrowUp' && useDraft.getState().text === '') {
      const last = recall();
      if (last !== null) {
        event.preventDefault();
        typeDraft(last);
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (several) setDismissed(several.query);
      else if (completion) setDismissed(token);
      else if (onLeave) onLeave();
      else event.currentTarget.blur();
    }
  }

  return { several, completion, active, pick, save, startTimer, onKeyDown };
}
