import { FileInput, FilePlus2, FileSpreadsheet, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ExpenseView } from '../../../shared/ipc/views';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { words } from '../../words';
import { type ChosenFile, chooseFile } from '../files/choose-file';
import { ImportExpensesDialog } from '../files/expenses/import-dialog';
import { ImportLedesDialog } from '../files/ledes/import-dialog';
import { Reconciliation } from './answers/reconciliation';
import { ExpenseDialog } from './expense-dialog';
import { ExpenseList } from './expense-list';
import { InvoiceList } from './invoice-list';
import { NewInvoiceDialog } from './new-invoice-dialog';
import { ProfileDialog } from './profile/profile-dialog';
import { ProfileList } from './profile/profile-list';

type Tab = 'invoices' | 'expenses' | 'answers' | 'profiles';
type Open =
  | { readonly what: 'invoice' }
  | { readonly what: 'expense'; readonly view: ExpenseView | null }
  /** An expense by its id, from an invoice that holds it. */
  | { readonly what: 'line'; readonly id: string }
  | { readonly what: 'profile'; readonly profile: ExportProfile | null };

/** What *New* makes under each tab; answers come from a file. */
const newLabels: Readonly<Partial<Record<Tab, string>>> = {
  invoices: words.invoices.newInvoice,
  expenses: words.invoices.newExpense,
  profiles: words.invoices.newProfile,
};

/** The dialog of an expense of which only the id is known. */
function ExpenseOfInvoice({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useQuery('expenseGet', { id });
  return data === undefined ? null : <ExpenseDialog view={data} onClose={onClose} />;
}

function BringInExpenses() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <>
      <Button icon={FileSpreadsheet} onPress={() => void chooseFile('expenses_in').then(setFile)}>
        {words.invoices.bringInExpenses}
      </Button>
      {file === null ? null : <ImportExpensesDialog chosen={file} onClose={() => setFile(null)} />}
    </>
  );
}

function BringInLedes() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <>
      <Button icon={FileInput} onPress={() => void chooseFile('ledes_in').then(setFile)}>
        {words.invoices.bringInLedes}
      </Button>
      {file === null ? null : <ImportLedesDialog chosen={file} onClose={() => setFile(null)} />}
    </>
  );
}

/** The firm's LEDES door: invoices from approved work, the expenses on them, and how each client wants its files. */
export function InvoicesScreen() {
  const [tab, setTab] = useState<Tab>('invoices');
  const [open, setOpen] = useState<Open | null>(null);
  const [invoiceId, setInvoiceId] = useState<string | null>(null);
  const close = () => setOpen(null);
  const openNew = () => {
    if (tab === 'invoices') setOpen({ what: 'invoice' });
    else setOpen(tab === 'expenses' ? { what: 'expense', view: null } : { what: 'profile', profile: null });
  };
  return (
    <Screen
      title={words.invoices.invoices}
      actions={
        newLabels[tab] === undefined ? null : (
          <>
            {tab === 'expenses' ? <BringInExpenses /> : null}
            {tab === 'invoices' || tab === 'expenses' ? <BringInLedes /> : null}
            <Button icon={tab === 'invoices' ? FilePlus2 : Plus} onPress={openNew}>
              {newLabels[tab]}
            </Button>
          </>
        )
      }
    >
      <Tabs
        label={words.invoices.invoicesAndWhatTheyHold}
        value={tab}
        onChange={setTab}
        className="flex-1"
        tabs={[
          {
            id: 'invoices',
            label: words.invoices.invoices,
            content: (
              <InvoiceList
                openId={invoiceId}
                onOpen={setInvoiceId}
                onNew={() => setOpen({ what: 'invoice' })}
                onProfile={(profile) => setOpen({ what: 'profile', profile })}
                onExpense={(id) => setOpen({ what: 'line', id })}
              />
            ),
          },
          {
            id: 'expenses',
            label: words.invoices.expenses,
            content: (
              <ExpenseList
                onEdit={(view) => setOpen({ what: 'expense', view })}
                onNew={() => setOpen({ what: 'expense', view: null })}
              />
            ),
          },
          { id: 'answers', label: words.invoices.answers, content: <Reconciliation /> },
          {
            id: 'profiles',
            label: words.invoices.clientProfiles,
            content: (
              <ProfileList
                onEdit={(profile) => setOpen({ what: 'profile', profile })}
                onNew={() => setOpen({ what: 'profile', profile: null })}
              />
            ),
          },
        ]}
      />
      {open?.what === 'invoice' ? (
        <NewInvoiceDialog
          onClose={close}
          onMade={(id) => {
            setInvoiceId(id);
            close();
          }}
        />
      ) : null}
      {open?.what === 'expense' ? <ExpenseDialog view={open.view} onClose={close} /> : null}
      {open?.what === 'line' ? <ExpenseOfInvoice id={open.id} onClose={close} /> : null}
      {open?.what === 'profile' ? <ProfileDialog profile={open.profile} onClose={close} /> : null}
    </Screen>
  );
}
