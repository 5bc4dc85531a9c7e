import { FileInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { firmWordProblem, mostFirmWords, readWordList } from '../../../shared/spelling/firm-word';
import { plainWord } from '../../../shared/spelling/words-in';
import { sayDone, sayFailed } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { FileButton } from '../../ui/file-button';
import { IconButton } from '../../ui/icon-button';
import { Failed, Loading } from '../../ui/loading';
import { Section } from '../../ui/screen';
import { Muted, Note, Text } from '../../ui/text';
import { SearchField, TextField } from '../../ui/text-field';
import { words } from '../../words';
import { useSpellingState } from '../spelling/spelling';
import { ChoiceRow } from './choice-row';
import type { SectionProps } from './section-props';

const choices = [
  { id: 'american', label: words.spelling.american },
  { id: 'british_too', label: words.spelling.britishToo },
  { id: 'off', label: words.spelling.off },
] as const;
/** More rows than a person reads; the search finds the others. */
const shown = 200;

/** Which words are marked, and the firm's own words. */
export function SpellingSection({ settings, onChange }: SectionProps) {
  const { state } = useSpellingState();
  return (
    <>
      <ChoiceRow
        title={words.spelling.mark}
        choices={choices}
        value={settings.spelling}
        onChange={(spelling) => void onChange({ spelling })}
      >
        {words.spelling.markNote}
      </ChoiceRow>
      {state === 'failed' ? (
        <Text as="p" role="status" tone="warn" size="note">
          {words.spelling.failed}
        </Text>
      ) : null}
      <FirmWords />
    </>
  );
}

function FirmWords() {
  const { data, error, retry } = useQuery('firmWordsGet', {});
  const change = useCommand('firmWordsChange');
  const [search, setSearch] = useState('');
  if (error && !data) return <Failed message={error.message} onRetry={retry} />;
  if (!data) return <Loading label={words.spelling.reading} />;
  const asked = plainWord(search.trim());
  const found = data.words.filter((word) => plainWord(word).includes(asked));

  const takeAway = async (word: string): Promise<void> => {
    const done = await change.run({ add: [], remove: [word] });
    if (done.ok) sayDone(words.spelling.takenAway(word));
  };
  const takeFile = async (file: File): Promise<void> => {
    const list = readWordList(await file.text());
    if (list.words.length > mostFirmWords || list.words.length === 0) {
      sayFailed(
        list.words.length === 0
          ? words.spelling.fileEmpty(file.name)
          : words.spelling.fileTooLong(file.name, list.words.length, mostFirmWords),
      );
      return;
    }
    const done = await change.run({ add: [...list.words], remove: [] });
    if (!done.ok) return;
    const others = list.words.length - done.value.added;
    sayDone(
      [
        words.spelling.fileAdded(file.name, done.value.added),
        others > 0 ? words.spelling.fileKnown(others) : '',
        list.passedOverCount > 0
          ? words.spelling.filePassedOver(list.passedOverCount, list.passedOver[0] ?? '')
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  return (
    <Section title={words.spelling.firmWords} className="pt-4">
      <Note>{words.spelling.firmWordsNote}</Note>
      <AddWord />
      <div className="flex items-center gap-2 py-2">
        <SearchField
          label={words.spelling.search}
          placeholder={words.spelling.searchHint}
          className="w-60"
          value={search}
          onChange={setSearch}
        />
        <Note as="span" role="status" className="min-w-0 flex-1 truncate">
          {asked === ''
            ? words.spelling.words(data.words.length)
            : words.spelling.found(found.length, data.words.length)}
        </Note>
        <FileButton
          types={['.txt', '.dic', 'text/plain']}
          icon={FileInput}
          onFile={(file) => void takeFile(file)}
        >
          {words.spelling.addFile}
        </FileButton>
      </div>
      {found.length === 0 ? (
        <Muted as="p" className="py-1">
          {data.words.length === 0 ? words.spelling.none : words.spelling.noneFound(search)}
        </Muted>
      ) : (
        <ul aria-label={words.spelling.firmWords} className="grid grid-cols-3 gap-x-6">
          {found.slice(0, shown).map((word) => (
            <li key={word} className="flex min-h-control items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{word}</span>
              <IconButton
                icon={Trash2}
                label={words.spelling.takeAway(word)}
                onPress={() => void takeAway(word)}
              />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown ? (
        <Note className="py-1">{words.spelling.more(found.length - shown)}</Note>
      ) : null}
    </Section>
  );
}

function AddWord() {
  const change = useCommand('firmWordsChange', { quiet: true });
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const problem = firmWordProblem(word.trim());
  const add = async (): Promise<void> => {
    setTried(true);
    if (problem !== null) return;
    const done = await change.run({ add: [word.trim()], remove: [] });
    if (!done.ok) return;
    sayDone(
      done.value.added > 0 ? words.spelling.added(word.trim()) : words.spelling.addedBefore(word.trim()),
    );
    setWord('');
    setTried(false);
  };
  return (
    <form
      aria-label={words.spelling.addForm}
      className="flex items-start gap-2 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={words.spelling.word}
        className="w-60"
        value={word}
        onChange={setWord}
        error={tried ? (problem ?? change.error?.message ?? null) : null}
      />
      <Button type="submit" className="mt-5" isPending={change.isPending}>
        {words.common.add}
      </Button>
    </form>
  );
}
