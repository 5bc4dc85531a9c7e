import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { arrangementAtFirst, type EntryFilter, type SavedView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { showToast } from '../../state/toasts';
import { useUi } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { ChoiceMenu } from '../../ui/choice-menu';
import { words } from '../../words';
import { arrange, useArrangement } from './arrangement';
import { isSameView, openView, viewOfNow } from './saved-views';
import { ViewNameDialog } from './view-name-dialog';

const asItComes = words.entries.asItComes;

/** Saved views: opened, saved, changed, named anew and deleted; undo takes each back. */
export function ViewsMenu({
  views,
  filter,
  isOpen,
  onOpenChange,
}: {
  views: readonly SavedView[];
  filter: EntryFilter;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const arranged = useArrangement();
  const [naming, setNaming] = useState<{ readonly former: string | null } | null>(null);
  const now = viewOfNow(filter);
  const current = views.find(({ name }) => name === arranged.viewName) ?? null;
  const isChanged = current !== null && !isSameView(current, now);

  const say = (text: string): void => {
    showToast({ text });
    announce(text);
  };
  const change = async (view: SavedView): Promise<void> => {
    const done = await runCommand('entryViewSet', { name: view.name, view: now, instead: view.name });
    if (done.ok) say(words.entries.viewChanged(view.name));
  };
  const remove = async (view: SavedView): Promise<void> => {
    const done = await runCommand('entryViewSet', { name: view.name, view: null, instead: view.name });
    if (!done.ok) return;
    useArrangement.setState({ viewName: null });
    say(words.entries.viewDeleted(view.name));
  };
  const choose = (id: string): void => {
    const view = views.find(({ name }) => words.entries.viewNamed(name) === id);
    if (view) openView(view);
    else {
      useUi.setState({ entryFilter: {} });
      arrange(arrangementAtFirst, null);
    }
    announce(view ? words.entries.viewNamedMenu(view.name) : words.entries.allEntriesAsTheyCome);
  };
  return (
    <>
      <ChoiceMenu
        label={current === null ? words.entries.views : `${isChanged ? '* ' : ''}${current.name}`}
        said={current === null ? '' : words.entries.savedViewChangedSince(isChanged)}
        icon={Bookmark}
        shortcut="entries_views"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        chosen={current === null || isChanged ? null : words.entries.viewNamed(current.name)}
        options={[
          ...views.map(({ name }) => ({ id: words.entries.viewNamed(name), label: name, detail: '' })),
          { id: asItComes, label: words.entries.allEntriesAsTheyCome, detail: '' },
        ]}
        actions={[
          { id: 'save', label: words.entries.saveAsNewView, onAction: () => setNaming({ former: null }) },
          ...(current !== null && isChanged
            ? [
                {
                  id: 'change',
                  label: words.entries.saveChangesToView(current.name),
                  onAction: () => void change(current),
                },
              ]
            : []),
          ...(current === null
            ? []
            : [
                {
                  id: 'rename',
                  label: words.entries.renameNamed(current.name),
                  onAction: () => setNaming({ former: current.name }),
                },
                {
                  id: 'delete',
                  label: words.entries.deleteMany(current.name),
                  onAction: () => void remove(current),
                },
              ]),
        ]}
        onChoose={choose}
      />
      {naming === null ? null : (
        <ViewNameDialog
          former={naming.former}
          view={naming.former === null || current === null ? now : contentOf(current)}
          onClose={() => setNaming(null)}
          onDone={(name) => {
            setNaming(null);
            useArrangement.setState({ viewName: name });
            say(naming.former === null ? words.entries.viewSaved(name) : words.entries.viewRenamedTo(name));
          }}
        />
      )}
    </>
  );
}

const contentOf = ({ filter, arrangement }: SavedView) => ({ filter, arrangement });
