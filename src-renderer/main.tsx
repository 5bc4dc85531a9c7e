import './app/prepare';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { QuickWindow } from './app/quick-window';
import { ScreenGuard } from './app/screen-guard';
import { restoreUnsaved } from './features/entry-editor/unsaved';
import { restoreNotes } from './features/notes/notes-store';
import { restoreDraft } from './features/quick-entry/draft-store';
import { refresh } from './state/query-cache';
import { isQuickWindow } from './state/this-window';
import { useUi } from './state/ui-store';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

// Asked before anything is drawn: main answers while the frame is being built.
if (!isQuickWindow) refresh('dayView', { workDate: useUi.getState().day, timekeeperId: null });
void restoreDraft();
if (!isQuickWindow) {
  void restoreNotes();
  void restoreUnsaved();
}
createRoot(root).render(
  <StrictMode>
    <ScreenGuard>{isQuickWindow ? <QuickWindow /> : <App />}</ScreenGuard>
  </StrictMode>,
);
