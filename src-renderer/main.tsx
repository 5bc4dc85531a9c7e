import './app/prepare';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { ScreenGuard } from './app/screen-guard';
import { restoreNotes } from './features/notes/notes-store';
import { restoreDraft } from './features/quick-entry/draft-store';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

void restoreDraft();
void restoreNotes();
createRoot(root).render(
  <StrictMode>
    <ScreenGuard>
      <App />
    </ScreenGuard>
  </StrictMode>,
);
