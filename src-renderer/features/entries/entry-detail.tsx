import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { writeDownStays } from '../../../shared/pms/pms-name';
import { formatHours, formatMoney } from '../../state/format';
import { editEntry, openConflict } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { CustodyMark } from '../../ui/custody-mark';
import { DateLabel } from '../../ui/date-label';
import { Money } from '../../ui/figures';
import { FlagList } from '../../ui/flag-list';
import { Failed, Loading } from '../../ui/loading';
import { Faint, Heading, Muted, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { EntryCodes } from '../entry-editor/code-picker';
import { deleteEntry, restoreEntry } from '../entry-editor/delete-entry';
import { EntryHistory } from '../entry-editor/entry-history';
import { Amount, BilledHours, isAdjustment, isHidden, WorkedHours } from './entry-figures';

/** One entry whole: its words, its figures, where it is and why, and everything that happened to it. */
export function EntryDetail({ id }: { id: string }) {
  const { data: view, error, retry } = useQuery('entryGet', { id });
  if (view === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.entries.readingEntry} />
    );
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-col gap-1">
        <Heading>{view.matterName || words.entries.noMatterYet}</Heading>
        <Muted as="p">
          {[view.matterNumber, view.clientName].filter((words) => words !== '').join(' · ')}
        </Muted>
        <Muted as="p">
          {view.timekeeperName} · <DateLabel date={view.entry.workDate} />
        </Muted>
      </div>
      <p data-copy className="whitespace-pre-wrap wrap-anywhere">
        {view.entry.narrative || <Faint>{words.entries.noNarrative}</Faint>}
      </p>
      <EntryCodes taskCode={view.entry.taskCode} activityCode={view.entry.activityCode} />
      <EntryFigures view={view} />
      <EntryPlace view={view} />
      <FlagList flags={view.flags} />
      <EntryActions view={view} />
      <EntryHistory view={view} />
    </div>
  );
}

/** Where the entry is and why, with the reviewer's words. */
export function EntryPlace({ view }: { view: EntryView }) {
  const { custody, entry } = view;
  return (
    <div className="flex flex-col gap-1">
      <CustodyMark custody={custody} />
      {custody.reason === null && !custody.onBill ? null : <Note>{custody.words}</Note>}
      {view.adjustmentMinor === 0 || custody.state !== 'on_pms' ? null : (
        <Text as="p" tone="warn" size="note">
          {writeDownStays(formatMoney(-view.adjustmentMinor, view.currency))}
        </Text>
      )}
      {entry.reviewNote ? <p data-copy>“{entry.reviewNote}”</p> : null}
    </div>
  );
}

/** Worked beside billed hours, rate and amount. */
export function EntryFigures({ view }: { view: EntryView }) {
  const { billing } = view.entry;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Figure title={words.common.worked}>
        <WorkedHours view={view} />
        {isAdjustment(view) ? (
          <Note as="span">
            {' · '}
            {words.entries.adjustmentWork}
          </Note>
        ) : null}
      </Figure>
      <Figure title={words.common.billed}>
        <BilledHours view={view} />
        {!isHidden(view, 'seconds') && view.billedSeconds < view.entry.workedSeconds ? (
          <Note as="span">
            {' · '}
            {words.entries.hoursWrittenDown(formatHours(view.entry.workedSeconds - view.billedSeconds))}
          </Note>
        ) : null}
      </Figure>
      <Figure title={words.common.rate}>
        {view.rateMinor === null ? (
          <Badge tone="warn">{words.entries.unknown}</Badge>
        ) : (
          <Money minor={view.rateMinor} currency={view.currency} />
        )}
        {view.card == null ? null : (
          <Text tone="warn" size="note" className="block">
            {words.entries.rateCard(
              <Money minor={view.card.rateMinor} currency={view.currency} />,
              view.card.words,
            )}
          </Text>
        )}
      </Figure>
      {view.adjustmentMinor === 0 ? null : (
        <Figure title={words.entries.writeDown}>
          <Money minor={view.adjustmentMinor} currency={view.currency} signed />{' '}
          <Note as="span">{words.entries.offAmount}</Note>
        </Figure>
      )}
      <Figure title={words.common.amount}>
        <Amount view={view} weight="semibold" />
        {billing === 'billable' ? null : (
          <Note as="span"> {billing === 'no_charge' ? words.common.noCharge : words.common.nonBillable}</Note>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Muted as="dt">{title}</Muted>
      <dd>{children}</dd>
    </>
  );
}

function EntryActions({ view }: { view: EntryView }) {
  const { id, deletedAt } = view.entry;
  const { conflictId } = view;
  if (deletedAt !== null) {
    return (
      <Button icon={RotateCcw} className="self-start" onPress={() => void restoreEntry(id)}>
        {words.common.restore}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      {conflictId === null ? null : (
        <Button variant="primary" onPress={() => openConflict(conflictId)}>
          {words.entries.decideConflict}
        </Button>
      )}
      <Button icon={Pencil} shortcut="entry_edit" onPress={() => editEntry(id)}>
        {words.common.edit}
      </Button>
      <Button icon={Trash2} variant="quiet" shortcut="entry_delete" onPress={() => void deleteEntry(view)}>
        {words.common.delete}
      </Button>
    </div>
  );
}
