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
import { decimalText } from './decimal-text';

type Show = 'open' | 'billed' | 'trash' | 'all';
type Refused = { readonly view: ExpenseView; readonly why: string };
type Item = { readonly id: string; readonly view: ExpenseView };

const pageLength = 200;
const columns = 'grid grid-cols-[5rem_4rem_minmax(0,1fr)_7rem_6rem_7.5rem] items-center gap-x-3 px-4';

const stateLook: Readonly<Record<ExpenseView['expense']['reviewState'], { words: string; tone: Tone }>> = {
  draft: { words: 'Draft', tone: 'neutral' },
  in_review: { words: 'In review', tone: 'accent' },
  returned: { words: 'Returned', tone: 'warn' },
  on_hold: { words: 'On hold', tone: 'warn' },
  approved: { words: 'Approved', tone: 'good' },
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
        title="This expense is on hold"
        confirmLabel="Approve it"
        onConfirm={() => {
          if (held !== null) void review(held);
          setHeld(null);
        }}
        onClose={() => setHeld(null)}
      >
        {held?.expense.reviewNote ?? 'No reason was given.'}
      </ConfirmDialog>
      <Toolbar label="Expenses shown">
        <SegmentedControl<Show>
          label="Expenses shown"
          segments={[
            { id: 'open', label: 'Not billed' },
            { id: 'billed', label: 'On an invoice' },
            { id: 'all', label: 'All' },
            { id: 'trash', label: 'Trash' },
          ]}
          value={show}
          onChange={setShow}
        />
        <span className="flex-1" />
        <span className="text-note text-muted">N new · E edit · A approve · Delete to the trash</span>
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
                Edit
              </Button>
              <Button size="small" variant="quiet" onPress={() => setRefused(null)}>
                Close
              </Button>
            </>
          }
        >
          Not approved. {refused.why}
        </Banner>
      )}
      {page.error ? <Failed message={page.error.message} onRetry={page.retry} /> : null}
      {page.isLoading ? <Loading label="Reading expenses" /> : null}
      {page.data === undefined ? null : (
        <>
          <div
            aria-hidden="true"
            className={`${columns} h-7 shrink-0 border-b border-line text-note font-medium text-muted`}
          >
            <span>Date</span>
            <span>Code</span>
            <span>Description</span>
            <span className="text-right">Quantity × price</span>
            <span className="text-right">Amount</span>
            <span>State</span>
          </div>
          <div className="min-h-0 flex-1">
            <RowList
              label="Expenses"
              items={items}
              rowName={({ view }) => sentenceOf(view)}
              keys={keys}
              rowHeight={52}
              onOpen={({ view }) => onEdit(view)}
              empty={
                <EmptyState
                  icon={Receipt}
                  title={show === 'trash' ? 'The trash is empty' : 'No expenses here'}
                  action={
                    show === 'open' ? (
                      <Button icon={Plus} onPress={onNew}>
                        New expense
                      </Button>
                    ) : null
                  }
                >
                  {show === 'open' ? 'Copies, travel, court fees: what was laid out for a matter.' : null}
                </EmptyState>
              }
            >
              {({ view }) => <ExpenseRow view={view} />}
            </RowList>
          </div>
          {page.data.more ? (
            <p className="border-t border-line px-4 py-1.5 text-note text-muted">
              The newest {pageLength} are shown.
            </p>
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
          <span className="text-note text-warn">no code</span>
        ) : (
          <CodeChip code={expense.code} {...(view.codeName === null ? {} : { name: view.codeName })} />
        )}
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="truncate" title={expense.description}>
          {expense.description || <span className="text-faint">No description</span>}
        </span>
        <span className="flex min-w-0 items-center gap-2 text-note text-muted">
          <span className="truncate">
            {view.matterName === '' ? 'No matter' : `${view.matterName} · ${view.matterNumber}`} ·{' '}
            {view.timekeeperName}
            {expense.reviewNote === null ? null : <span className="text-warn"> · {expense.reviewNote}</span>}
          </span>
          <FlagCount flags={view.flags} />
        </span>
      </span>
      <span className="figures truncate text-right text-note text-muted">
        {decimalText(expense.quantity, 0)} × {decimalText(expense.unitPrice, 2)}
      </span>
      <span className="text-right">
        {expense.billing === 'billable' ? (
          <Money minor={view.amountMinor} currency={expense.currency} className="font-medium" />
        ) : (
          <span className="text-note text-muted">
            {expense.billing === 'no_charge' ? 'no charge' : 'non-billable'}
          </span>
        )}
      </span>
      <span>
        <span title={expense.reviewNote ?? undefined}>
          <Badge tone={invoice === null ? look.tone : 'neutral'} className="max-w-full truncate">
            {invoice === null ? look.words : `Invoice ${invoice.number}`}
          </Badge>
        </span>
      </span>
    </div>
  );
}

function sentenceOf({ expense, matterName, amountMinor, invoice }: ExpenseView): string {
  const state = invoice === null ? stateLook[expense.reviewState].words : `On invoice ${invoice.number}`;
  const words = expense.description || 'No description';
  const matter = matterName || 'No matter';
  return `${formatWorkDate(expense.date)}. ${matter}. ${words}. ${formatMoney(amountMinor, expense.currency)}. ${state}. ${expense.reviewNote ?? ''}`.trim();
}

/** Approves it, or takes its approval back. @returns why it was refused, or null */
async function approve(view: ExpenseView): Promise<Refused | null> {
  const { expense } = view;
  const { id, revision, reviewState } = expense;
  const action = reviewState === 'approved' ? 'withdraw' : 'approve';
  const lines = [{ id, revision }];
  const done = await runCommand('expenseReview', { lines, action, comment: null }, { quiet: true });
  if (!done.ok) return { view, why: done.error.message };
  sayDone(action === 'approve' ? 'Expense approved.' : 'Approval of the expense withdrawn.');
  return null;
}

async function remove({ expense }: ExpenseView): Promise<void> {
  if (expense.deletedAt !== null) {
    const back = await runCommand('expenseRestore', { id: expense.id });
    if (back.ok) sayDone('Expense taken out of the trash.');
    return;
  }
  const gone = await runCommand('expenseDelete', { id: expense.id, revision: expense.revision });
  if (gone.ok) sayDone('Expense moved to the trash. Undo brings it back.');
}
