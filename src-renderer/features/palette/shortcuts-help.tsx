import { useUi } from '../../state/ui-store';
import { Dialog } from '../../ui/dialog';
import { Section } from '../../ui/screen';
import { screens } from '../commands/screens';
import { globalShortcuts, listShortcuts, ShortcutList } from './shortcut-list';

/** What `?` shows: the keys of this screen first, then those that act everywhere. */
export function ShortcutsHelp() {
  const isOpen = useUi((state) => state.isHelpOpen);
  const screen = useUi((state) => state.screen);
  const label = screens.find((candidate) => candidate.name === screen)?.label ?? '';
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => useUi.setState({ isHelpOpen: false })}
      title="Keyboard shortcuts"
      width="wide"
    >
      <div className="flex flex-col gap-4">
        <Section title={`In the lists of ${label}`}>
          <ShortcutList label={`In the lists of ${label}`} rows={listShortcuts(screen)} />
        </Section>
        <Section title="Everywhere">
          <ShortcutList label="Everywhere" rows={globalShortcuts()} />
        </Section>
      </div>
    </Dialog>
  );
}
