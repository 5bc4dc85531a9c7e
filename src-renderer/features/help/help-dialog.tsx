import { useState } from 'react';
import { hasWords } from '../../../shared/text/has-words';
import { useKeysOn } from '../../state/keymap';
import { useUi } from '../../state/ui-store';
import { Dialog } from '../../ui/dialog';
import { Section } from '../../ui/screen';
import { Muted } from '../../ui/text';
import { SearchField } from '../../ui/text-field';
import { words } from '../../words';
import { screens } from '../commands/screens';
import { findTopics } from './find-topics';
import {
  globalShortcuts,
  listShortcuts,
  ShortcutList,
  type ShortcutRow,
  textShortcuts,
} from './shortcut-list';
import { TopicText } from './topic-text';

/** What `?` opens: the keys of this screen, those that act everywhere, and every topic; all found by the words typed. */
export function HelpDialog() {
  const isOpen = useUi((state) => state.isHelpOpen);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => useUi.setState({ isHelpOpen: false })}
      title={words.help.help}
      width="wide"
    >
      <HelpBody />
    </Dialog>
  );
}

function HelpBody() {
  const screen = useUi((state) => state.screen);
  const [asked, setAsked] = useState('');
  const keysOn = useKeysOn();
  const label = screens.find((candidate) => candidate.name === screen)?.label ?? '';
  const found = (rows: readonly ShortcutRow[]) =>
    rows.filter((row) => hasWords(`${row.label} ${keysOn(row.id)}`, asked));
  const ofScreen = found(listShortcuts(screen));
  const everywhere = found(globalShortcuts());
  const typing = found(textShortcuts());
  const topics = findTopics(asked, screen);
  return (
    <div className="flex flex-col gap-4">
      <SearchField
        label={words.help.searchHelp}
        placeholder={words.help.whatDoYouWant}
        value={asked}
        onChange={setAsked}
        autoFocus
      />
      {ofScreen.length > 0 ? (
        <Section title={words.help.keysInListsOf(label)}>
          <ShortcutList label={words.help.keysInListsOf(label)} rows={ofScreen} />
        </Section>
      ) : null}
      {everywhere.length > 0 ? (
        <Section title={words.help.keysEverywhere}>
          <ShortcutList label={words.help.keysEverywhere} rows={everywhere} />
        </Section>
      ) : null}
      {typing.length > 0 ? (
        <Section title={words.help.keysWhileTyping}>
          <ShortcutList label={words.help.keysWhileTyping} rows={typing} />
        </Section>
      ) : null}
      {topics.map((topic) => (
        <Section key={topic.id} title={topic.title}>
          <TopicText topic={topic} />
        </Section>
      ))}
      {ofScreen.length + everywhere.length + typing.length + topics.length === 0 ? (
        <Muted as="p" role="status">
          {words.help.nothingInHelpHasTry(asked)}
        </Muted>
      ) : null}
    </div>
  );
}
