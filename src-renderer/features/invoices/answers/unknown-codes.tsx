import { useState } from 'react';
import type { AnswersOutcome } from '../../../../shared/ipc/portal-calls';
import type { CodeMeaning } from '../../../../shared/rejections/portal-code';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/button';
import { Surface } from '../../../ui/surface';
import { Note, Strong, Text } from '../../../ui/text';
import { words } from '../../../words';
import { MeaningFields, MeaningHeadings } from './meaning-fields';

type Unknown = AnswersOutcome['unknownCodes'][number];

/** Codes in a file that nobody has said the meaning of: each is said once, kept for its portal, and the file looked at again. */
export function UnknownCodes({
  codes,
  portal,
  onKept,
}: {
  codes: readonly Unknown[];
  portal: string;
  /** The firm said what some of them mean. */
  onKept: () => void;
}) {
  const save = useCommand('portalCodesSave', { quiet: true });
  const [said, setSaid] = useState<Readonly<Record<string, CodeMeaning>>>({});
  if (codes.length === 0) return null;
  const meaningOf = ({ code, suggested }: Unknown): CodeMeaning =>
    said[code] ?? { outcome: null, reason: suggested };
  const wanted = codes
    .map((one) => ({ portal, code: one.code, meaning: meaningOf(one) }))
    .filter(({ meaning }) => meaning.outcome !== null || meaning.reason !== null);
  const keep = async (): Promise<void> => {
    const done = await save.run({ codes: wanted });
    if (!done.ok) return;
    sayDone(words.answers.codesKept(wanted.length));
    onKept();
  };
  return (
    <Surface as="section" edge="all" corners="control" tone="warn" className="flex flex-col gap-2 p-3">
      <Strong as="h3">{words.answers.codesNotKnown(codes.length)}</Strong>
      <Note>{words.answers.codesNotKnownHint(portal)}</Note>
      <MeaningHeadings className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] gap-3" />
      <ul
        aria-label={words.answers.codesNotKnown(codes.length)}
        className="flex max-h-44 flex-col gap-2 overflow-auto"
      >
        {codes.map((one) => (
          <li key={one.code} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] items-center gap-3">
            <span className="min-w-0">
              <Strong data-copy>{one.code}</Strong> <Text tone="muted">{words.counts.rows(one.rows)}</Text>
              <Note as="span" className="block truncate" title={one.words}>
                {one.words}
              </Note>
            </span>
            <MeaningFields
              code={one.code}
              meaning={meaningOf(one)}
              onChange={(meaning) => setSaid({ ...said, [one.code]: meaning })}
            />
          </li>
        ))}
      </ul>
      {save.error ? (
        <Text as="p" role="alert" tone="danger" size="note">
          {save.error.message}
        </Text>
      ) : null}
      <Button
        className="self-end"
        isDisabled={wanted.length === 0}
        isPending={save.isPending}
        onPress={() => void keep()}
      >
        {words.answers.keepAndLookAgain}
      </Button>
    </Surface>
  );
}
