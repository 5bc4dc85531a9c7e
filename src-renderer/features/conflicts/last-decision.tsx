import { Undo2 } from 'lucide-react';
import { create } from 'zustand';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Surface } from '../../ui/surface';
import { Note } from '../../ui/text';
import { words } from '../../words';

type Decided = { readonly conflictIds: readonly string[]; readonly words: string };

/** The decision taken last, or those that were taken by one choice. In the way of nothing, and there until the next one: a notice would hide *Accept*. */
const useLastDecision = create<{ readonly last: Decided | null }>(() => ({ last: null }));

export function setLastDecision(last: Decided | null): void {
  useLastDecision.setState({ last });
}

/** What was decided a moment ago, with the way back. It can be found under *Decided* too. */
export function LastDecision() {
  const last = useLastDecision((state) => state.last);
  if (last === null) return null;
  const undo = async (): Promise<void> => {
    const undone = await runCommand('conflictUndoAll', { ids: [...last.conflictIds] });
    if (undone.ok) setLastDecision(null);
  };
  return (
    <Surface edge="top" ground="canvas" className="flex items-center gap-2 py-2 pr-2 pl-4">
      <Note className="min-w-0 flex-1">{last.words}</Note>
      <Button size="small" variant="quiet" icon={Undo2} onPress={() => void undo()}>
        {words.common.undo}
      </Button>
    </Surface>
  );
}
