import { Redo2, Search, Undo2 } from 'lucide-react';
import { commands } from '../features/commands/commands';
import { QuickEntry } from '../features/quick-entry/quick-entry';
import { RunningTimer } from '../features/timers/running-timer';
import { useQuery } from '../state/use-query';
import { IconButton } from '../ui/icon-button';
import { Surface } from '../ui/surface';
import { words } from '../words';

/** Above every screen: the quick entry line, undo and redo with what they would do, and the palette. */
export function Header() {
  const { data: undo } = useQuery('undoState', {});
  return (
    <Surface
      as="header"
      edge="bottom"
      ground="canvas"
      className="relative z-20 flex h-13 shrink-0 items-center gap-2 pr-3 pl-4"
    >
      <QuickEntry />
      <RunningTimer />
      <div className="flex shrink-0 items-center gap-0.5">
        <IconButton
          icon={Undo2}
          label={undo?.undo ? words.app.undoNamed(undo.undo) : words.common.undo}
          shortcut="undo"
          isDisabled={!undo?.undo}
          onPress={commands.undo}
        />
        <IconButton
          icon={Redo2}
          label={undo?.redo ? words.app.redoNamed(undo.redo) : words.app.redo}
          shortcut="redo"
          isDisabled={!undo?.redo}
          onPress={commands.redo}
        />
        <IconButton
          icon={Search}
          label={words.app.commandPalette}
          shortcut="palette"
          onPress={commands.palette}
        />
      </div>
    </Surface>
  );
}
