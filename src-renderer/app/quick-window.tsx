import { useEffect, useRef } from 'react';
import { QuickEntry } from '../features/quick-entry/quick-entry';
import { useWordLists } from '../features/spelling/use-word-lists';
import { focusQuickEntry } from '../state/ui-store';
import { Notice } from '../ui/notice';
import { Surface } from '../ui/surface';
import { words } from '../words';
import { LiveRegions } from './live-regions';
import { useMainEvents } from './use-main-events';
import { useTheme } from './use-theme';

const close = () => void window.daybook.quickWindow({ ask: 'close' });

/**
 * The quick entry line in a window of its own, over whatever program the person is in. Enter saves and puts it away, Escape
 * puts it away and keeps the text; a refusal keeps it open. What is typed here is kept apart from the line of the main window.
 */
export function QuickWindow() {
  useMainEvents();
  useTheme();
  useWordLists();
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    focusQuickEntry();
    window.addEventListener('focus', focusQuickEntry);
    return () => window.removeEventListener('focus', focusQuickEntry);
  }, []);

  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      void window.daybook.quickWindow({ ask: 'fit', height: Math.ceil(element.offsetHeight) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <Surface ground="canvas" className="h-full overflow-y-auto">
      <Surface
        as="main"
        ref={content}
        aria-label={words.app.quickEntry}
        edge="all"
        line="strong"
        className="flex flex-col gap-2 p-2"
      >
        <h1 className="sr-only">{words.app.quickEntry}</h1>
        <QuickEntry place="window" onLeave={close} />
        <Notice />
      </Surface>
      <LiveRegions />
    </Surface>
  );
}
