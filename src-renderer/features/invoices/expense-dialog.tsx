import { useState } from 'react';
import type { ExpenseContent } from '../../../shared/domain/expense';
import { expenseAmountMinor } from '../../../shared/domain/expense';
import type { ExpenseView } from '../../../shared/ipc/views';
import { today } from '../../state/clock';
import { formatMoney } from '../../state/format';
import { newRequestId } from '../../state/ids';
import { matterCurrencyOf } from '../../state/rates';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { Text } from '../../ui/text';
import { TextArea, TextField } from '../../ui/text-field';
import { words } from '../../words';
import { CodePicker } from '../entry-editor/code-picker';
import { MatterPicker } from '../entry-editor/matter-picker';
import { chooseFile } from '../files/choose-file';
import { ExpenseSuggestion } from '../suggest/expense-suggestion';
import { decimalText, percentText, readDecimal, readTaxPercent } from './decimal-text';
import { ExpenseFlags } from './expense-flags';

type Content = Omit<ExpenseContent, 'timekeeperId'>;

/** A new expense, or one to be changed. Incomplete ones are kept as drafts; what doesn't read as a number is said at its field. */
export function ExpenseDialog({ view, onClose }: { view: ExpenseView | null; onClose: () => void }) {
  const reference = useReference();
  const [requestId] = useState(newRequestId);
  const [content, setContent] = useState<Content>(() => contentOf(view, reference?.currency ?? 'USD'));
  const [quantity, setQuantity] = useState(decimalText(content.quantity, 0));
  const [price, setPrice] = useState(content.unitPrice === 0 ? '' : decimalText(content.unitPrice, 2));
  const create = useCommand('expenseCreate', { quiet: true });
  const edit = useCommand('expenseEdit', { quiet: true });
  const [error, setError] = useState<string | null>(null);
  const [percent, setPercent] = useState(percentText(content.taxRate));
  const readPercent = readTaxPercent(percent);
  const readQuantity = readDecimal(quantity);
  const readPrice = price.trim() === '' ? 0 : readDecimal(price);
  const set = (change: Partial<Content>) => setContent((now) => ({ ...now, ...change }));
  const whole =
    readQuantity === null || readPrice === null || readPercent === undefined
      ? null
      : { ...content, quantity: readQuantity, unitPrice: readPrice, taxRate: readPercent };
  const amount =
    readQuantity === null || readPrice === null
      ? null
      : amountOf({ ...content, quantity: readQuantity, unitPrice: readPrice });

  /** A new expense is in what its matter is billed in; one that is there keeps its own. */
  const currencyFor = (matterId: string | null): Partial<Content> => {
    if (view !== null || reference === undefined) return {};
    const clientId = reference.matterById.get(matterId ?? '')?.clientId ?? null;
    return { currency: matterCurrencyOf(reference, matterId, clientId) };
  };

  const save = async (): Promise<void> => {
    if (whole === null) return;
    const done =
      view === null
        ? await create.run({ requestId, content: whole })
        : await edit.run({ id: view.expense.id, revision: view.expense.revision, content: whole });
    if (!done.ok) {
      setError(done.error.message);
      return;
    }
    sayDone(view === null ? words.invoices.expenseAdded : words.invoices.expenseChanged);
    onClose();
  };

  const chooseReceipt = async (): Promise<void> => {
    const file = await chooseFile('receipt');
    if (file !== null) set({ receiptPath: file.path });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={view === null ? words.invoices.newExpense : words.invoices.editExpense}
      footer={
        <>
          <Text tone="muted" size="base" className="figures flex-1">
            {amount === null ? '' : formatMoney(amount, content.currency)}
          </Text>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form="expense"
            isDisabled={amount === null || whole === null}
            isPending={create.isPending || edit.isPending}
          >
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id="expense"
        className="grid grid-cols-6 gap-x-3 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error === null ? null : (
          <Banner tone="danger" isInset className="col-span-6">
            {error}
          </Banner>
        )}
        {view?.expense.reviewNote == null ? null : (
          <Banner tone="info" isInset className="col-span-6">
            {view.expense.reviewNote}
          </Banner>
        )}
        <MatterPicker
          value={content.matterId}
          onChange={(matterId) => set({ matterId, ...currencyFor(matterId) })}
          autoFocus={view === null}
          className="col-span-6"
        />
        <TextField
          label={words.common.date}
          type="date"
          value={content.date}
          onChange={(date) => date !== '' && set({ date })}
          className="col-span-2"
        />
        <div className="col-span-4">
          <ExpenseSuggestion
            description={content.description}
            matterId={content.matterId}
            code={content.code}
            onTake={(code) => set({ code })}
          >
            <CodePicker
              kind="expense"
              value={content.code}
              onChange={(code) => set({ code })}
              matterId={content.matterId}
            />
          </ExpenseSuggestion>
        </div>
        <TextField
          label={words.invoices.quantity}
          value={quantity}
          onChange={setQuantity}
          error={readQuantity === null ? words.invoices.writeQuantity : null}
          inputClassName="figures text-right"
          className="col-span-2"
        />
        <TextField
          label={words.invoices.unitPrice(content.currency)}
          value={price}
          onChange={setPrice}
          error={readPrice === null ? words.invoices.writePrice : null}
          inputClassName="figures text-right"
          className="col-span-2"
        />
        <Select
          label={words.invoices.billing}
          options={[
            { id: 'billable', label: words.invoices.billable },
            { id: 'no_charge', label: words.common.noChargeTitle },
            { id: 'non_billable', label: words.common.nonBillableTitle },
          ]}
          value={content.billing}
          onChange={(billing) => set({ billing })}
          className="col-span-2"
        />
        <TextArea
          label={words.invoices.description}
          autoFocus={view !== null}
          value={content.description}
          onChange={(description) => set({ description })}
          className="col-span-6"
        />
        <TextField
          label={words.invoices.taxRate}
          hint={words.invoices.writtenByLedes98biOnly}
          value={percent}
          onChange={setPercent}
          error={readPercent === undefined ? words.invoices.numberBelow100Such : null}
          inputClassName="figures text-right"
          className="col-span-2"
        />
        <TextField
          label={words.invoices.receipt}
          hint={words.invoices.whereItLies}
          value={content.receiptPath ?? ''}
          onChange={(path) => set({ receiptPath: path.trim() === '' ? null : path })}
          className="col-span-3"
        />
        <Button className="col-span-1 mt-5" onPress={() => void chooseReceipt()}>
          {words.invoices.choose}
        </Button>
        {amount === null || whole === null ? null : (
          <ExpenseFlags
            view={view}
            content={whole}
            isChanged={JSON.stringify(whole) !== JSON.stringify(contentOf(view, content.currency))}
            onTaken={onClose}
            onStep={({ change }) => {
              set(change);
              if (change.unitPrice !== undefined) setPrice(decimalText(change.unitPrice, 2));
            }}
          />
        )}
      </form>
    </Dialog>
  );
}

/** Null where it is more than any bill holds. */
function amountOf(content: Content): number | null {
  try {
    return expenseAmountMinor(content);
  } catch {
    return null;
  }
}

function contentOf(view: ExpenseView | null, currency: string): Content {
  if (view === null) {
    return {
      matterId: null,
      date: today(),
      code: null,
      quantity: 10_000,
      unitPrice: 0,
      currency,
      description: '',
      receiptPath: null,
      billing: 'billable',
      taxRate: null,
    };
  }
  const { expense } = view;
  return {
    matterId: expense.matterId,
    date: expense.date,
    code: expense.code,
    quantity: expense.quantity,
    unitPrice: expense.unitPrice,
    currency: expense.currency,
    description: expense.description,
    receiptPath: expense.receiptPath,
    billing: expense.billing,
    taxRate: expense.taxRate,
  };
}
