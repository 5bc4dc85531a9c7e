import { useState } from 'react';
import type { CodeSuggestionView } from '../../../shared/ipc/views';
import { codeName } from '../../../shared/utbms/code-table';
import { createCodeMap, goesOutAs } from '../../../shared/utbms/map-code';
import { rankCodes } from '../../../shared/utbms/rank-codes';
import { sayDone } from '../../state/say-done';
import { type CodeChoice, useCodes } from '../../state/use-codes';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Surface } from '../../ui/surface';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { useOutSuggestions } from '../suggest/use-suggestions';
import { whyWords } from '../suggest/why-words';

type Kind = 'task' | 'activity';
const kinds: readonly Kind[] = ['task', 'activity'];

/**
 * By which codes the line goes out to its client, where that isn't as it stands: the client's mapping says so, or a person did
 * for this line. Such a code stays on this laptop (contract 25); the PMS keeps the firm's.
 */
export function ClientCodes({
  entryId,
  matterId,
  narrative,
  codes,
  isDisabled,
}: {
  entryId: string;
  matterId: string | null;
  /** Its words tell which of the client's own codes may be meant. */
  narrative: string;
  codes: Readonly<Record<Kind, string | null>>;
  isDisabled: boolean;
}) {
  const reference = useReference();
  const choice = useCodes(reference, matterId, entryId);
  const [changing, setChanging] = useState<Kind | null>(null);
  const { around } = choice;
  const mayAsk = !isDisabled && choice.clientSets.length > 0;
  const meant = useOutSuggestions(mayAsk ? { narrative, matterId } : null);
  if (!around) return null;
  const map = createCodeMap(around.mapping);
  const lines = kinds.map((kind) => ({ kind, out: goesOutAs(map, kind, codes[kind], around.own[kind]) }));
  const hasOwnCodes = around.mapping.length > 0 || choice.clientSets.length > 0;
  if (!hasOwnCodes && lines.every(({ out }) => out.by === 'same')) return null;
  return (
    <Surface
      as="section"
      aria-label={words.entryEditor.codesForClientsBill}
      edge="all"
      corners="panel"
      className="flex flex-col gap-1 px-2 py-1.5"
    >
      {lines.map(({ kind, out }) => (
        <div key={kind} className="flex min-h-control items-center gap-2">
          {changing === kind ? (
            <ClientCodePicker
              entryId={entryId}
              kind={kind}
              value={around.own[kind]}
              choice={choice}
              onClose={() => setChanging(null)}
            />
          ) : (
            <>
              <p className="min-w-0 flex-1 truncate">
                {outWords(kind, codes[kind], out, around.clientName)}{' '}
                <Text tone="faint" size="note">
                  {out.code === null
                    ? ''
                    : (codeName(choice.table, kind, out.code, choice.clientSets) ??
                      words.entryEditor.inNoSet)}
                  {out.by === 'line' ? words.entryEditor.saidForThisLineKept : ''}
                  {out.by === 'mapping' ? words.entryEditor.byClientsMapping : ''}
                </Text>
              </p>
              {out.by === 'same' ? (
                <MeantCode entryId={entryId} kind={kind} meant={meant[kind][0]} own={out.code} />
              ) : null}
              <Button
                variant="quiet"
                aria-label={words.entryEditor.changeClientsCode(kind)}
                isDisabled={isDisabled}
                onPress={() => setChanging(kind)}
              >
                {words.entryEditor.change}
              </Button>
            </>
          )}
        </div>
      ))}
    </Surface>
  );
}

/** The client's own code that the words speak for most: one press says it for this line. */
function MeantCode({
  entryId,
  kind,
  meant,
  own,
}: {
  entryId: string;
  kind: Kind;
  meant: CodeSuggestionView | undefined;
  own: string | null;
}) {
  const say = useCommand('lineCodeSet');
  if (meant === undefined || meant.code === own) return null;
  const use = async (): Promise<void> => {
    const done = await say.run({ entryId, kind, code: meant.code });
    if (done.ok) sayDone(words.entryEditor.goesOutAsKept(meant.code));
  };
  return (
    <>
      <Note as="span" className="min-w-0 truncate" title={meant.name}>
        {words.entryEditor.perhapsCode(meant.code, meant.name, whyWords(meant))}
      </Note>
      <Button variant="quiet" isPending={say.isPending} onPress={() => void use()}>
        {words.entryEditor.use(meant.code)}
      </Button>
    </>
  );
}

function outWords(
  kind: Kind,
  code: string | null,
  out: ReturnType<typeof goesOutAs>,
  clientName: string | null,
): string {
  const client = clientName ?? words.entryEditor.client;
  if (out.code === null) return words.entryEditor.noCodeGoesOutTo(kind, client);
  return out.by === 'same'
    ? words.entryEditor.goesOut(code, client)
    : words.entryEditor.goesOutToAs(client, out.code);
}

function ClientCodePicker({
  entryId,
  kind,
  value,
  choice,
  onClose,
}: {
  entryId: string;
  kind: Kind;
  value: string | null;
  choice: CodeChoice;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const say = useCommand('lineCodeSet');
  const name = value === null ? null : codeName(choice.table, kind, value, choice.clientSets);
  const label = value === null ? '' : name ? `${value} ${name}` : value;
  const options = rankCodes(choice.table, kind, typed ?? '', choice.clientWishes(kind), 80).map((code) => ({
    id: code.code,
    label: `${code.code} ${code.name}`,
    detail: code.isHeading ? words.entryEditor.heading(code.setName) : code.setName,
  }));
  const choose = async (code: string | null): Promise<void> => {
    const result = await say.run({ entryId, kind, code });
    if (!result.ok) return;
    sayDone(code === null ? words.entryEditor.goesOutAsMapping : words.entryEditor.goesOutAsKept(code));
    onClose();
  };
  return (
    <>
      <ComboBox
        label={words.entryEditor.clientsCode(kind)}
        hideLabel
        className="flex-1"
        autoFocus
        options={options}
        value={value}
        onChange={(code) => void choose(code)}
        inputValue={typed ?? label}
        onInputChange={setTyped}
        placeholder={words.entryEditor.asMappingHasIt}
        emptyText={words.entryEditor.noSuchCode}
      />
      <Button variant="quiet" onPress={() => (value === null ? onClose() : void choose(null))}>
        {words.entryEditor.asMappingHasIt}
      </Button>
    </>
  );
}
