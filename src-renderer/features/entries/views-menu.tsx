import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { arrangementAtFirst, type EntryFilter, type SavedView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { showToast } from '../../state/toasts';
import { useUi } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { ChoiceMenu } from '../../ui/choice-menu';
import { arrange, useArrangement } from './arrangement';
import { isSameView, openView, viewOfNow } from './saved-views';
import { ViewNameDialog } from './view-name-dialog';

const asItComes = 'as it comes';

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
    if (done.ok) say(`View “${view.name}” changed.`);
  };
  const remove = async (view: SavedView): Promise<void> => {
    const done = await runCommand('entryViewSet', { name: view.name, view: null, instead: view.name });
    if (!done.ok) return;
    useArrangement.setState({ viewName: null });
    say(`View “${view.name}” deleted. Undo brings it back.`);
  };
  const choose = (id: string): void => {
    const view = views.find(({ name }) => `view ${name}` === id);
    if (view) openView(view);
    else {
      useUi.setState({ entryFilter: {} });
      arrange(arrangementAtFirst, null);
    }
    announce(view ? `View ${view.name}` : 'All entries as they come');
  };
  return (
    <>
      <ChoiceMenu
        label={current === null ? 'Views' : `${isChanged ? '* ' : ''}${current.name}`}
        said={current === null ? '' : `, saved view${isChanged ? ', changed since' : ''}`}
        icon={Bookmark}
        shortcut="entries_views"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        chosen={current === null || isChanged ? null : `view ${current.name}`}
        options={[
          ...views.map(({ name }) => ({ id: `view ${name}`, label: name, detail: '' })),
          { id: asItComes, label: 'All entries as they come', detail: '' },
        ]}
        actions={[
          { id: 'save', label: 'Save as a new view…', onAction: () => setNaming({ former: null }) },
          ...(current !== null && isChanged
            ? [
                {
                  id: 'change',
                  label: `Save changes to “${current.name}”`,
                  onAction: () => void change(current),
                },
              ]
            : []),
          ...(current === null
            ? []
            : [
                {
                  id: 'rename',
                  label: `Rename “${current.name}”…`,
                  onAction: () => setNaming({ former: current.name }),
                },
                { id: 'delete', label: `Delete “${current.name}”`, onAction: () => void remove(current) },
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
            say(naming.former === null ? `View “${name}” saved.` : `View renamed to “${name}”.`);
          }}
        />
      )}
    </>
  );
}

const contentOf = ({ filter, arrangement }: SavedView) => ({ filter, arrangement });
