import { ListX } from 'lucide-react';
import type { EntryView } from '../../../shared/ipc/views';
import { adjustedSincePush } from '../../../shared/prebill/adjusted';
import { formatHours, formatMoney, formatWorkDate } from '../../state/format';
import { Badge } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';
import { cx } from '../../ui/class-names';
import { CustodyMark } from '../../ui/custody-mark';
import { DateLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Hours, Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { Surface } from '../../ui/surface';
import { Faint, Note, Text } from '../../ui/text';
import { words } from '../../words';
import {
  Amount,
  amountWords,
  BilledHours,
  billedWords,
  isAdjustment,
  isHidden,
  isWithoutRate,
  WorkedHours,
} from '../entries/entry-figures';
import { EntryCodes } from '../entry-editor/code-picker';
import { billedTime } from './targets';

type LineItem = { readonly id: string; readonly view: EntryView };

/** Tick, date and person, narrative, worked beside billed, amount over its rate: the same for head and rows. */
const columns = 'grid grid-cols-[1.5rem_5rem_minmax(0,1fr)_3rem_3rem_6rem] gap-x-2 px-4';

/** The lines of one pre-bill: worked hours beside billed hours, so that a write-down is never hidden. */
export function LineList({
  lines,
  changedIds,
  tickedIds,
  keys,
  onTick,
  onActive,
  onOpen,
}: {
  lines: readonly EntryView[];
  /** Those that say something else than when they were last reviewed. */
  changedIds: ReadonlySet<string>;
  tickedIds: ReadonlySet<string>;
  keys: ListKeys;
  onTick: (ids: ReadonlySet<string>) => void;
  /** The focus moved to this line. */
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const items: LineItem[] = lines.map((view) => ({ id: view.entry.id, view }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears which row has the focus; Enter opens for the keyboard
    <div
      className="flex min-h-40 flex-1 flex-col"
      onFocusCapture={(event) => {
        const id = rowIdOf(event.target);
        if (id) onActive(id);
      }}
      onDoubleClick={(event) => {
        const id = rowIdOf(event.target);
        if (id) onOpen(id);
      }}
    >
      <Surface
        aria-hidden="true"
        edge="bottom"
        tone="muted"
        size="note"
        weight="medium"
        className={cx(columns, 'h-7 shrink-0 overflow-hidden [scrollbar-gutter:stable] items-center')}
      >
        <span />
        <span>{words.common.date}</span>
        <span>{words.common.narrative}</span>
        <span className="text-right">{words.common.worked}</span>
        <span className="text-right">{words.common.billed}</span>
        <span className="text-right">{words.prebill.amountRate}</span>
      </Surface>
      <div className="min-h-0 flex-1">
        <RowList
          label={words.prebill.preBillLines}
          items={items}
          rowName={({ view }) => lineSentence(view)}
          selection="multiple"
          selectedIds={tickedIds}
          onSelect={onTick}
          keys={keys}
          likelyRowHeight={54}
          className="[scrollbar-gutter:stable]"
          empty={<EmptyState icon={ListX} title={words.prebill.noLinesHere} />}
        >
          {({ view }) => <LineRow view={view} isChanged={changedIds.has(view.entry.id)} />}
        </RowList>
      </div>
    </div>
  );
}

function rowIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
}

function LineRow({ view, isChanged }: { view: EntryView; isChanged: boolean }) {
  const { entry } = view;
  const isReduced = !isHidden(view, 'seconds') && view.billedSeconds < entry.workedSeconds;
  return (
    <div className={`${columns} min-h-[3.375rem] items-center py-1.5`}>
      <Checkbox slot="selection" />
      <span className="flex flex-col">
        <DateLabel date={entry.workDate} />
        <Text tone="faint" size="note" className="truncate" title={view.timekeeperName}>
          {view.timekeeperInitials}
        </Text>
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="line-clamp-2 wrap-anywhere" title={entry.narrative}>
          {entry.narrative || <Faint>{words.prebill.noNarrative}</Faint>}
        </span>
        <span className="flex min-w-0 items-center gap-2 overflow-hidden">
          <CustodyMark custody={view.custody} />
          {isAdjustment(view) ? <Badge>{words.prebill.adjustment}</Badge> : null}
          {isChanged ? <Badge>{words.prebill.changed}</Badge> : null}
          {adjustedSincePush(view) ? <Badge tone="warn">{words.prebill.writeDownToApprove}</Badge> : null}
          <EntryCodes taskCode={entry.taskCode} activityCode={entry.activityCode} />
          <FlagCount flags={view.flags} />
        </span>
      </span>
      <WorkedHours view={view} unit={false} tone="muted" isStruck={isReduced} className="text-right" />
      {entry.billing === 'billable' ? (
        <BilledHours view={view} unit={false} weight="medium" className="text-right" />
      ) : (
        <Hours seconds={0} unit={false} tone="muted" className="text-right" />
      )}
      <span className="flex flex-col items-end">
        {entry.billing === 'billable' ? (
          <Amount view={view} weight="medium" />
        ) : (
          <Note as="span">
            {entry.billing === 'no_charge' ? words.common.noCharge : words.common.nonBillable}
          </Note>
        )}
        {isWithoutRate(view) ? null : view.rateMinor === null ? (
          <Text tone="warn" size="note">
            {words.prebill.noRate}
          </Text>
        ) : (
          <Text tone="faint" size="note">
            <Money minor={view.rateMinor} currency={view.currency} />
            {words.prebill.perHour}
          </Text>
        )}
        {view.adjustmentMinor === 0 ? null : (
          <Note as="span" title={words.prebill.offMeaning}>
            {words.prebill.off(<Money minor={view.adjustmentMinor} currency={view.currency} signed />)}
          </Note>
        )}
        {view.card == null ? null : (
          <Text tone="warn" size="note" title={words.prebill.firmsRateCard(view.card.words)}>
            {words.prebill.card(<Money minor={view.card.rateMinor} currency={view.currency} />)}
          </Text>
        )}
      </span>
    </div>
  );
}

/** One row read aloud. */
function lineSentence(view: EntryView): string {
  const parts = [
    formatWorkDate(view.entry.workDate),
    view.timekeeperName,
    view.entry.narrative || words.prebill.noNarrative,
    ...(isAdjustment(view) ? [words.prebill.adjustment] : []),
    ...(isHidden(view, 'seconds')
      ? [billedWords(view)]
      : [
          words.prebill.workedBilledHours(
            formatHours(view.entry.workedSeconds),
            formatHours(billedTime(view)),
          ),
          ...(view.adjustmentMinor === 0
            ? []
            : [words.prebill.writtenDownOff(formatMoney(-view.adjustmentMinor, view.currency))]),
          ...amountWords(view),
        ]),
    view.custody.words,
    ...view.flags.map((flag) => flag.message),
  ];
  return `${parts.map((part) => part.replace(/[.\s]+$/, '')).join('. ')}.`;
}
