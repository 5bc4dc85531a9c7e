import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { searchMatters } from '../../../shared/quick-entry/search-matters';
import { matterIndexOf } from '../../state/matter-index';
import { useShorthands } from '../../state/shorthands';
import { useUi } from '../../state/ui-store';
import { useReference } from '../../state/use-reference';
import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { optionLook } from '../../ui/list-option';
import { Muted, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { matchingCommands, matterItem, type PaletteItem, timerItem } from './palette-items';

const close = () => useUi.setState({ isPaletteOpen: false });

/** Every screen, command and matter behind one key. */
export function Palette() {
  const isOpen = useUi((state) => state.isPaletteOpen);
  return (
    <ModalOverlay
      data-modal
      isOpen={isOpen}
      onOpenChange={(open) => useUi.setState({ isPaletteOpen: open })}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim px-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-150">
        <Dialog
          aria-label={words.palette.commandPalette}
          className="animate-appear overflow-hidden rounded-dialog bg-raised shadow-floating outline-none forced-colors:border"
        >
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const shownMatters = 8;
const shownTimers = 3;

function PaletteBody() {
  const [query, setQuery] = useState('');
  const { nicknames } = useShorthands();
  const reference = useReference();
  const matters = reference
    ? searchMatters(
        matterIndexOf(reference, nicknames),
        withoutVerb(query),
        reference.recentMatterIds,
        shownMatters,
      )
    : [];
  const timers = {
    title: words.palette.timers,
    items: query === '' ? [] : matters.slice(0, shownTimers).map(timerItem),
  };
  const wantsTimer = withoutVerb(query) !== query;
  const sections: { title: string; items: readonly PaletteItem[] }[] = [
    ...(wantsTimer ? [timers] : []),
    { title: words.palette.commands, items: matchingCommands(query) },
    {
      title: query === '' ? words.palette.recentMatters : words.palette.matters,
      items: matters.map(matterItem),
    },
    ...(wantsTimer ? [] : [timers]),
  ];
  const all = sections.flatMap((section) => section.items);

  function run(id: string): void {
    const item = all.find((candidate) => candidate.id === id);
    close();
    item?.run();
  }

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery} filter={() => true}>
      <TextField aria-label={words.palette.commandOrMatter} autoFocus className="border-b border-line">
        <Input
          placeholder={words.palette.commandScreenOrMatter}
          className="h-12 w-full bg-transparent px-4 text-lead text-ink outline-none"
        />
      </TextField>
      <Menu
        aria-label={words.palette.results}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => (
          <Muted as="p" className="px-2 py-6 text-center">
            {words.palette.nothingIsCalledThat}
          </Muted>
        )}
        className="max-h-[55vh] overflow-y-auto p-1.5 outline-none"
      >
        {sections
          .filter((section) => section.items.length > 0)
          .map((section) => (
            <MenuSection key={section.title} aria-label={section.title}>
              <Header className="px-2 pt-2 pb-1 text-note font-medium text-faint">{section.title}</Header>
              {section.items.map((item) => (
                <MenuItem
                  key={item.id}
                  id={item.id}
                  textValue={item.label}
                  className={cx(optionLook, 'h-row')}
                >
                  <ToneIcon
                    aria-hidden="true"
                    of={item.icon}
                    tone="faint"
                    className="size-4 shrink-0"
                    strokeWidth={1.75}
                  />
                  <span className="min-w-0 truncate">{item.label}</span>
                  <Text tone="faint" size="note" className="min-w-0 flex-1 truncate">
                    {item.detail}
                  </Text>
                  {item.shortcut ? <Kbd shortcut={item.shortcut} /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Autocomplete>
  );
}

/** "timer smith" looks for the matter smith. */
function withoutVerb(query: string): string {
  return query.replace(/^\s*(?:start\s+)?timer\s+/i, '');
}
