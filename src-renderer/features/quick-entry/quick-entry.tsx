import { PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../../shared/quick-entry/types';
import { useUi } from '../../state/ui-store';
import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { Squiggles } from '../../ui/squiggles';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { useSpelling } from '../spelling/use-spelling';
import { typeDraft, useDraft } from './draft-store';
import { MarkedText } from './marked-text';
import { candidateId, candidateListId } from './offer-list';
import { QuickEntryPanel } from './quick-entry-panel';
import { useCodeOffers } from './use-code-offers';
import { marksOf, useLineSuggestions } from './use-line-suggestions';
import { usePhraseOffers } from './use-phrase-offers';
import { useQuickEntryKeys } from './use-quick-entry-keys';
import { useReading } from './use-reading';

const example = words.quickEntry.lineExample;
const noSpans: readonly Span[] = [];

/**
 * The line in which time is logged, from any screen. In the header it lies over the page and grows downwards while it has
 * the focus, so that nothing beneath it moves; in a window of its own the window grows with it.
 */
export function QuickEntry({
  place = 'header',
  onLeave,
}: {
  place?: 'header' | 'window';
  /** The person is done here: all that was typed is saved, or Escape was pressed and it is kept. */
  onLeave?: () => void;
}) {
  const inHeader = place === 'header';
  const text = useDraft((draft) => draft.text);
  const reading = useReading();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hasFocus, setFocus] = useState(false);
  const wish = useUi((state) => state.quickEntryFocus);
  const suggestions = useLineSuggestions(reading);
  const codes = useCodeOffers(reading);
  const phrases = usePhraseOffers();
  const keys = useQuickEntryKeys(reading, marksOf(suggestions), codes ?? phrases, onLeave);

  const spelling = useSpelling(field, text, { taken: reading?.spans ?? noSpans });

  useEffect(() => {
    if (wish > 0) field.current?.focus();
  }, [wish]);

  const isOpen = (hasFocus || !inHeader) && reading !== null;
  return (
    <div className={inHeader ? 'relative h-9 min-w-0 flex-1' : ''}>
      <div
        className={cx(
          'rounded-panel border bg-raised',
          inHeader ? 'absolute inset-x-0 top-0' : 'relative',
          hasFocus ? 'border-accent shadow-floating' : 'border-line-strong',
        )}
      >
        <ToneIcon aria-hidden="true" of={PenLine} tone="faint" className="absolute top-2.5 left-3 size-3.5" />
        <div className={cx('grid', hasFocus ? 'max-h-64 overflow-y-auto' : 'h-8.5 overflow-hidden')}>
          <MarkedText text={text} spans={reading?.spans ?? []} />
          <textarea
            ref={field}
            aria-label={words.quickEntry.quickEntry}
            aria-describedby="quick-entry-reading"
            aria-keyshortcuts="Control+N"
            {...(keys.several || keys.completion
              ? {
                  'aria-controls': candidateListId,
                  ...(keys.active === null ? {} : { 'aria-activedescendant': candidateId(keys.active) }),
                }
              : {})}
            rows={1}
            spellCheck={false}
            autoComplete="off"
            placeholder={example}
            value={text}
            onChange={(event) => typeDraft(event.target.value)}
            onKeyDown={(event) => {
              if (!spelling.onKeyDown(event)) keys.onKeyDown(event);
            }}
            onContextMenu={spelling.onContextMenu}
            onFocus={() => setFocus(true)}
            onBlur={({ relatedTarget }) => {
              // The menu of a marked word is a part of the line.
              if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-word-menu]')))
                setFocus(false);
            }}
            className="relative col-start-1 row-start-1 resize-none overflow-hidden bg-transparent py-1.5 pr-24 pl-9 text-lead break-words whitespace-pre-wrap text-ink outline-none placeholder:whitespace-nowrap"
          />
          <Squiggles
            size="lead"
            text={text}
            marks={spelling.marks}
            anchored={spelling.anchored}
            anchorRef={spelling.anchorRef}
            className="relative col-start-1 row-start-1 py-1.5 pr-24 pl-9"
          />
          {spelling.menu}
        </div>
        {!hasFocus && inHeader ? (
          <Kbd shortcut="new_entry" className="absolute top-2.5 right-3 narrow:hidden" />
        ) : null}
        {isOpen ? (
          <QuickEntryPanel reading={reading} keys={keys} suggestions={suggestions} hasNotes={inHeader} />
        ) : null}
      </div>
    </div>
  );
}
