import { diffLines } from 'diff';
import { useState } from 'react';
import type { RuleSetView } from '../../../shared/ipc/views';
import { formatWorkDate } from '../../../shared/time/calendar';
import { useToday } from '../../state/clock';
import { cx } from '../../ui/class-names';
import { RowList } from '../../ui/row-list';
import { Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';

const looks = { '+': 'bg-good-soft', '-': 'bg-danger-soft', ' ': '' } as const;

/** Every version that was saved, by whom and when, and what it changed in the one before. */
export function VersionHistory({ set }: { set: RuleSetView }) {
  const today = useToday();
  const [shown, setShown] = useState(set.versions[0]?.version ?? 1);
  const at = set.versions.findIndex((one) => one.version === shown);
  const [now, before] = [set.versions[at], set.versions[at + 1]];
  const lines = now === undefined ? [] : changed(before?.text ?? '', now.text);
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[16rem_minmax(0,1fr)] gap-4">
      <div className="overflow-auto">
        <RowList
          label={words.guidelines.versions}
          items={set.versions.map((one) => ({ id: String(one.version), one }))}
          rowName={({ one }) => words.guidelines.version(one.version, one.savedBy)}
          selection="single"
          selectedIds={new Set([String(shown)])}
          onSelect={(ids) => setShown(Number([...ids][0] ?? shown))}
        >
          {({ one }) => (
            <div className="px-2 py-1.5">
              <p>{words.guidelines.versionShort(one.version)}</p>
              <Note>
                {one.savedBy}, {formatWorkDate(one.savedAt.slice(0, 10), today)}
              </Note>
            </div>
          )}
        </RowList>
      </div>
      <section aria-label={words.guidelines.changes} className="flex min-h-0 flex-col gap-2">
        <Strong as="h3">
          {before === undefined
            ? words.guidelines.versionShort(shown)
            : words.guidelines.fromVersionToVersion(before.version, shown)}
        </Strong>
        <Text as="pre" tabIndex={0} size="note" isCode className="focus-ring min-h-0 flex-1 overflow-auto">
          {lines.map(({ mark, text, key }) => (
            <div key={key} className={cx('px-2 whitespace-pre-wrap', looks[mark])}>
              <Muted>{mark} </Muted>
              {text}
            </div>
          ))}
        </Text>
      </section>
    </div>
  );
}

type Line = { readonly key: string; readonly mark: keyof typeof looks; readonly text: string };

function changed(before: string, now: string): Line[] {
  // A first version is told as it is, not as all new.
  if (before === '')
    return now
      .trimEnd()
      .split('\n')
      .map((text, at) => ({ key: `${at}`, mark: ' ', text }));
  return diffLines(before, now).flatMap((part, at) =>
    part.value
      .replace(/\n$/, '')
      .split('\n')
      .map(
        (text, line): Line => ({
          key: `${at} ${line}`,
          mark: part.added ? '+' : part.removed ? '-' : ' ',
          text,
        }),
      ),
  );
}
