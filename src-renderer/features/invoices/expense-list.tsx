import { Plus, Receipt } from 'lucide-react';
import { useState } from 'react';
import type { ExpenseView } from '../../../shared/ipc/views';
import { formatMoney, formatWorkDate } from '../../state/format';
import { sayDone } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Badge, type Tone } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { CodeChip } from '../../ui/code-chip';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { FlagCount } from '../../ui/flag-list';
import type { ListKeys } from '../../ui/list-keys';
import { Failed, Loading } from '../../ui/loading';
import { RowList } from '../../ui/row-list';
import { Toolbar } from '../../ui/screen';
import { SegmentedControl } from '../../ui/segmented-control';
import { Surface } from '../../ui/surface';
import { Faint, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { decimalText } from './decimal-text';

type Show = 'open' | 'billed' | 'trash' | 'all';
type Refused = { readonly view: ExpenseView; readonly why: string };
type Item = { readonly id: string; readonly view: ExpenseView };

const pageLength = 200;
const columns = 'grid grid-cols-[5rem_4rem_minmax(0,1fr)_7rem_6rem_7.5rem] items-center gap-x-3 px-4';

const stateLook: Readonly<Record<ExpenseView['expense']['reviewState'], { words: string; tone: Tone }>> = {
  draft: { words: words.invoices.draft, tone: 'neutral' },
  in_review: { words: words.invoices.inReview, tone: 'accent' },
  returned: { words: words.invoices.returned, tone: 'warn' },
  on_hold: { words: words.invoices.onHold, tone: 'warn' },
  approved: { words: words.invoices.approved, tone: 'good' },
};

/** Money laid out for matters, newest first: by keys alone as well. */
export function ExpenseList({ onEdit, onNew }: { onEdit: (view: ExpenseView) => void; onNew: () => void }) {
  const [show, setShow] = useState<Show>('open');
  const [held, setHeld] = useState<ExpenseView | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const page = useQuery('expensesPage', { matterId: null, show, after: null, limit: pageLength });
  const views = page.data?.expenses ?? [];
  const items: Item[] = views.map((view) => ({ id: view.expense.id, view }));
  const withRow = (act: (view: ExpenseView) => void) => (id: string | null) => {
    const view = views.find(({ expense }) => expense.id === id);
    if (view) act(view);
  };
  /** Why an expense can't be approved stays in sight until another one is looked at: a passing notice is too short for it. */
  const review = async (view: ExpenseView): Promise<void> => setRefused(await approve(view));
  const keys: ListKeys = {
    e: withRow(onEdit),
    n: onNew,
    // What is on hold has a reason: the key alone doesn't pass it by.
    a: withRow((view) => (view.expense.reviewState === 'on_hold' ? setHeld(view) : void review(view))),
    delete: withRow((view) => void remove(view)),
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ConfirmDialog
        isOpen={held !== null}
        title={words.invoices.thisExpenseIsOnHold}
        confirmLabel={words.invoices.approveIt}
        onConfirm={() => {
          if (held !== null) void review(held);
          setHeld(null);
        }}
        onClose={() => setHeld(null)}
      >
        {held?.expense.reviewNote ?? words.invoices.noReasonWasGiven}
      </ConfirmDialog>
      <Toolbar label={words.invoices.expensesShown}>
        <SegmentedControl<Show>
          label={words.invoices.expensesShown}
          segments={[
            { id: 'open', label: words.invoices.notBilled },
            { id: 'billed', label: words.invoices.onInvoice },
            { id: 'all', label: words.invoices.all },
            { id: 'trash', label: words.invoices.trash },
          ]}
          value={show}
          onChange={setShow}
        />
        <span className="flex-1" />
        <Note as="span">{words.invoices.nNewEEditApprove}</Note>
      </Toolbar>
      {refused === null ? null : (
        <Banner
          tone="danger"
          actions={
            <>
              <Button
                size="small"
                onPress={() => {
                  setRefused(null);
                  onEdit(refused.view);
                }}
              >
                {words.common.edit}
              </Button>
              <Button size="small" variant="quiet" onPress={() => setRefused(null)}>
                {words.common.close}
              </Button>
            </>
          }
        >
          {words.invoices.notApproved(refused.why)}
        </Banner>
      )}
      {page.error ? <Failed message={page.error.message} onRetry={page.retry} /> : null}
      {page.isLoading ? <Loading label={words.invoices.readingExpenses} /> : null}
      {page.data === undefined ? null : (
        <>
          <Surface
            aria-hidden="true"
            edge="bottom"
            tone="muted"
            size="note"
            weight="medium"
            className={cx(columns, 'h-7 shrink-0')}
          >
            <span>{words.common.date}</span>
            <span>{words.invoices.code}</span>
            <span>{words.invoices.description}</span>
            <span className="text-right">{words.invoices.quantityPrice}</span>
            <span className="text-right">{words.common.amount}</span>
            <span>{words.invoices.state}</span>
          </Surface>
          <div className="min-h-0 flex-1">
            <RowList
              label={words.invoices.expenses}
              items={items}
              rowName={({ view }) => sentenceOf(view)}
              keys={keys}
              rowHeight={52}
              onOpen={({ view }) => onEdit(view)}
              empty={
                <EmptyState
                  icon={Receipt}
                  title={show === 'trash' ? words.invoices.trashIsEmpty : words.invoices.noExpensesHere}
                  action={
                    show === 'open' ? (
                      <Button icon={Plus} onPress={onNew}>
                        {words.invoices.newExpense}
                      </Button>
                    ) : null
                  }
                >
                  {show === 'open' ? words.invoices.copiesTravelCourtFees : null}
                </EmptyState>
              }
            >
              {({ view }) => <ExpenseRow view={view} />}
            </RowList>
          </div>
          {page.data.more ? (
            <Surface as="p" edge="top" tone="muted" size="note" className="px-4 py-1.5">
              {words.invoices.newestAreShown(pageLength)}
            </Surface>
          ) : null}
        </>
      )}
    </div>
  );
}

function ExpenseRow({ view }: { view: ExpenseView }) {
  const { expense, invoice } = view;
  const look = stateLook[expense.reviewState];
  return (
    <div className={`${columns} h-[3.25rem]`}>
      <DateLabel date={expense.date} />
      <span>
        {expense.code === null ? (
          <Text tone="warn" size="note">
            {words.invoices.noCode}
          </Text>
        ) : (
          <CodeChip code={expense.code} {...(view.codeName === null ? {} : { name: view.codeName })} />
        )}
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="truncate" title={expense.description}>
          {expense.description || <Faint>{words.invoices.noDescription}</Faint>}
        </span>
        <Note as="span" className="flex min-w-0 items-center gap-2">
          <span className="truncate">
            {view.matterName === '' ? words.invoices.noMatter : `${view.matterName} · ${view.matterNumber}`} ·{' '}
            {view.timekeeperName}
            {expense.reviewNote === null ? null : <Text tone="warn"> · {expense.reviewNote}</Text>}
          </span>
          <FlagCount flags={view.flags} />
        </Note>
      </span>
      <Note as="span" className="figures truncate text-right">
        {decimalText(expense.quantity, 0)} × {decimalText(expense.unitPrice, 2)}
      </Note>
      <span className="text-right">
        {expense.billing === 'billable' ? (
          <Money minor={view.amountMinor} currency={expense.currency} weight="medium" />
        ) : (
          <Note as="span">
            {expense.billing === 'no_charge' ? words.common.noCharge : words.common.nonBillable}
          </Note>
        )}
      </span>
      <span>
        <span title={expense.reviewNote ?? undefined}>
          <Badge tone={invoice === null ? look.tone : 'neutral'} className="max-w-full truncate">
            {invoice === null ? look.words : words.invoices.invoice(invoice.number)}
          </Badge>
        </span>
      </span>
    </div>
  );
}

function sentenceOf({ expense, matterName, amountMinor, invoice }: ExpenseView): string {
  const state =
    invoice === null ? stateLook[expense.reviewState].words : words.invoices.onInvoiceNamed(invoice.number);
  const text = expense.description || words.invoices.noDescription;
  const matter = matterName || words.invoices.noMatter;
  return `${formatWorkDate(expense.date)}. ${matter}. ${text}. ${formatMoney(amountMinor, expense.currency)}. ${state}. ${expense.reviewNote ?? ''}`.trim();
}

/** Approves it, or takes its approval back. @returns why it was refused, or null */
async function approve(view: ExpenseView): Promise<Refused | null> {
  const { expense } = view;
  const { id, revision, reviewState } = expense;
  const action = reviewState === 'approved' ? 'withdraw' : 'approve';
  const lines = [{ id, revision }];
  const done = await runCommand('expenseReview', { lines, action, comment: null }, { quiet: true });
  if (!done.ok) return { view, why: done.error.message };
  sayDone(action === 'approve' ? words.invoices.expenseApproved : words.invoices.approvalOfExpenseWithdrawn);
  return null;
}

async function remove({ expense }: ExpenseView): Promise<void> {
  if (expense.deletedAt !== null) {
    const back = await runCommand('expenseRestore', { id: expense.id });
    if (back.ok) sayDone(words.invoices.expenseTakenOutOfTrash);
    return;
  }
  const gone = await runCommand('expenseDelete', { id: expense.id, revision: expense.revision });
  if (gone.ok) sayDone(words.invoices.expenseMovedToTrashUndo);
}
