import { CourtCover } from '../features/court/court-cover';
import { EntryEditor } from '../features/entry-editor/entry-editor';
import { HandedLedes } from '../features/files/ledes/handed-file';
import { HelpDialog } from '../features/help/help-dialog';
import { NotesDialog } from '../features/notes/notes-dialog';
import { Palette } from '../features/palette/palette';
import { LockCover } from '../features/security/lock-cover';
import { VaultCover } from '../features/security/vault-cover';
import { useWordLists } from '../features/spelling/use-word-lists';
import { Surface } from '../ui/surface';
import { Banners } from './banners';
import { CurrentScreen } from './current-screen';
import { Header } from './header';
import { LiveRegions } from './live-regions';
import { Navigation } from './navigation';
import { PersonCard } from './person-card';
import { StatusBar } from './status-bar';
import { useGlobalKeys } from './use-global-keys';
import { useKeymapOfSettings } from './use-keymap';
import { useMainEvents } from './use-main-events';
import { useReviewOpen } from './use-review-open';
import { useTheme } from './use-theme';

/** The frame that is always there: navigation, quick entry, the screen, and the proof of custody beneath. */
export function App() {
  return (
    <div className="grid h-full short:h-auto short:min-h-full grid-cols-[3.25rem_minmax(0,1fr)] lg:grid-cols-[11.5rem_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto]">
      <Surface as="aside" edge="right" className="flex min-h-0 flex-col justify-between overflow-y-auto">
        <Navigation />
        <PersonCard />
      </Surface>
      <div className="flex min-h-0 flex-col">
        <Header />
        <Banners />
        <div className="min-h-0 flex-1 short:h-160 short:flex-none">
          <CurrentScreen />
        </div>
      </div>
      <StatusBar />
      <Palette />
      <HelpDialog />
      <NotesDialog />
      <EntryEditor />
      <HandedLedes />
      <CourtCover />
      <LockCover />
      <VaultCover />
      <LiveRegions />
      <Listening />
    </div>
  );
}

/** What the frame listens to, in a component that draws nothing: what comes in there draws nothing else anew. */
function Listening() {
  useMainEvents();
  useKeymapOfSettings();
  useGlobalKeys();
  useTheme();
  useReviewOpen();
  useWordLists();
  return null;
}
