import { CircleCheck, Hourglass, type LucideIcon, Octagon, OctagonPause } from 'lucide-react';
import type { PushPlan } from '../../../shared/ipc/views';
import { formatMoney } from '../../state/format';
import { Badge, type Tone } from '../../ui/badge';
import { Hours, Money } from '../../ui/figures';
import { RowList } from '../../ui/row-list';
import { Surface } from '../../ui/surface';
import { Muted, Note, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import type { PushLine } from './push-lines';

const whats: Readonly<Record<PushPlan['lines'][number]['what'], { words: string; tone: Tone }>> = {
  create: { words: words.prebill.new, tone: 'good' },
  update: { words: words.prebill.changed, tone: 'accent' },
  delete: { words: words.prebill.deleted, tone: 'warn' },
  settle: { words: words.prebill.lookUp, tone: 'warn' },
  held: { words: words.prebill.held, tone: 'danger' },
  conflict: { words: words.prebill.conflict, tone: 'clash' },
  awaiting_approval: { words: words.prebill.notApproved, tone: 'neutral' },
};

const outcomes: Readonly<
  Record<Exclude<PushLine['outcome'], 'planned'>, { icon: LucideIcon; words: string }>
> = {
  sent: { icon: CircleCheck, words: words.prebill.sentList },
  waiting: { icon: Hourglass, words: words.prebill.waitingList },
  stopped: { icon: Octagon, words: words.prebill.stoppedList },
};

/** What a push would do, or did, line by line. */
export function PushLineList({ lines }: { lines: readonly PushLine[] }) {
  return (
    <Surface edge="all" corners="control" className="h-80">
      <RowList
        label={words.prebill.pushLines}
        items={lines}
        rowName={(line) => `${whats[line.what].words}. ${line.title}. ${wordsOf(line)}`}
        rowHeight={50}
        empty={
          <Muted as="p" className="flex items-center justify-center gap-2 p-8">
            {words.prebill.nothingWaitsToBeSent(<OctagonPause aria-hidden="true" className="size-4" />)}
          </Muted>
        }
      >
        {(line) => (
          <div className="grid h-12.5 grid-cols-[6.5rem_minmax(0,1fr)_4rem_5.5rem] items-center gap-x-3 px-3">
            <PushMark line={line} />
            <span className="flex min-w-0 flex-col">
              <Strong className="truncate">{line.title}</Strong>
              <Note as="span" className="truncate" title={wordsOf(line)}>
                {line.outcome === 'planned' && line.facts
                  ? plannedWords(line, line.facts.narrative)
                  : wordsOf(line)}
              </Note>
            </span>
            <HoursOf line={line} />
            {line.facts && !isMoneyHidden(line) ? (
              <Money minor={line.amountMinor} currency={line.currency} className="text-right" />
            ) : (
              <span />
            )}
          </div>
        )}
      </RowList>
    </Surface>
  );
}

/** Hidden is unknown, not zero (contract 5). */
function HoursOf({ line: { facts, hidden } }: { line: PushLine }) {
  if (facts === null) return <span />;
  if (hidden.includes('seconds'))
    return (
      <Text tone="faint" slant="italic" className="text-right">
        {words.prebill.hidden}
      </Text>
    );
  return <Hours seconds={facts.seconds} className="text-right" />;
}

function isMoneyHidden({ hidden }: PushLine): boolean {
  return hidden.includes('seconds') || hidden.includes('rateMinor');
}

/** What goes, and of it first what doesn't: the rest of the sentence is cut where it is long. */
function plannedWords({ keptMinor, currency }: PushLine, narrative: string): string {
  return keptMinor === 0
    ? narrative
    : words.prebill.withoutItsWriteDown(formatMoney(-keptMinor, currency), narrative);
}

function wordsOf(line: PushLine): string {
  return line.outcome === 'sent' ? words.prebill.itHasArrivedExactly : line.words;
}

function PushMark({ line }: { line: PushLine }) {
  if (line.outcome === 'planned' || line.outcome === 'stopped') {
    const { words, tone } = whats[line.what];
    return (
      <span>
        <Badge tone={tone}>{words}</Badge>
      </span>
    );
  }
  const { icon, words } = outcomes[line.outcome];
  return (
    <span>
      <Badge tone={line.outcome === 'sent' ? 'good' : 'neutral'} icon={icon}>
        {words}
      </Badge>
    </span>
  );
}
