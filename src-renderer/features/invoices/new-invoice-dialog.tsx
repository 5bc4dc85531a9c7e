import { useState } from 'react';
import type { Elsewhere, InvoiceStart } from '../../../shared/ipc/views';
import type { ExportProfile } from '../../../shared/ledes/profile';
import { pmsName } from '../../../shared/pms/pms-name';
import { formatMoney, formatWorkDate } from '../../state/format';
import { newRequestId } from '../../state/ids';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

/** A draft from the approved work of one matter that is on no bill yet. */
export function NewInvoiceDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const start = useQuery('invoiceStart', {}).data;
  const profiles = useQuery('ledesProfiles', {}).data?.profiles;
  if (start === undefined || profiles === undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={words.invoices.newInvoice}>
        <Loading label={words.invoices.lookingForApprovedWork} />
      </Dialog>
    );
  }
  const [first] = start.matters;
  if (first === undefined) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={words.invoices.newInvoice}
        footer={
          <Button variant="primary" autoFocus onPress={onClose}>
            {words.common.close}
          </Button>
        }
      >
        <p>{words.invoices.noApprovedWorkIsWaiting(elsewhereWords(start.others))}</p>
      </Dialog>
    );
  }
  return <Form start={start} first={first} profiles={profiles} onClose={onClose} onMade={onMade} />;
}

function Form({
  start,
  first,
  profiles,
  onClose,
  onMade,
}: {
  start: InvoiceStart;
  first: InvoiceStart['matters'][number];
  profiles: readonly ExportProfile[];
  onClose: () => void;
  onMade: (id: string) => void;
}) {
  const [requestId] = useState(newRequestId);
  const [matterId, setMatterId] = useState<string>(first.matterId);
  const matter = start.matters.find((one) => one.matterId === matterId) ?? first;
  const [number, setNumber] = useState(start.number);
  const [date, setDate] = useState<string>(start.date);
  const [period, setPeriod] = useState({ from: first.from, to: first.to });
  const [profileId, setProfileId] = useState<string | null>(first.profileId);
  const create = useCommand('invoiceCreate', { quiet: true });
  const submit = async (): Promise<void> => {
    const done = await create.run({
      requestId,
      matterId,
      number,
      date,
      periodStart: period.from,
      periodEnd: period.to,
      profileId,
    });
    if (!done.ok) return;
    sayDone(words.invoices.invoiceDraftedWithLines(number, done.value.lines));
    onMade(done.value.invoice.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.invoices.newInvoice}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            form="new-invoice"
            isPending={create.isPending}
            isDisabled={number.trim() === ''}
          >
            {words.invoices.makeDraft}
          </Button>
        </>
      }
    >
      <form
        id="new-invoice"
        className="grid grid-cols-6 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {create.error === null ? null : (
          <Banner tone="danger" isInset className="col-span-6">
            {create.error.message}
          </Banner>
        )}
        <Select
          label={words.invoices.matterWithApprovedWork}
          autoFocus
          className="col-span-6"
          options={start.matters.map((one) => ({
            id: one.matterId,
            label: one.title,
            detail: formatMoney(one.amountMinor, one.currency),
          }))}
          value={matterId}
          onChange={(id) => {
            setMatterId(id);
            const chosen = start.matters.find((one) => one.matterId === id);
            if (chosen === undefined) return;
            setPeriod({ from: chosen.from, to: chosen.to });
            setProfileId(chosen.profileId);
          }}
          hint={words.invoices.whatDraftHolds(
            countWords(matter),
            formatWorkDate(matter.from, date),
            formatWorkDate(matter.to, date),
            elsewhereWords(matter.elsewhere),
            pmsName,
          )}
        />
        <TextField
          label={words.invoices.invoiceNumber}
          value={number}
          onChange={setNumber}
          className="col-span-3"
        />
        <TextField
          label={words.invoices.invoiceDate}
          type="date"
          value={date}
          onChange={(day) => day !== '' && setDate(day)}
          className="col-span-3"
        />
        <TextField
          label={words.invoices.periodFrom}
          type="date"
          value={period.from}
          onChange={(from) => from !== '' && setPeriod((now) => ({ ...now, from }))}
          className="col-span-3"
        />
        <TextField
          label={words.invoices.periodTo}
          type="date"
          value={period.to}
          onChange={(to) => to !== '' && setPeriod((now) => ({ ...now, to }))}
          className="col-span-3"
        />
        <Select
          label={words.invoices.clientProfile}
          className="col-span-6"
          placeholder={words.invoices.noneYet}
          options={profiles.map(({ id, name, format }) => ({
            id,
            label: name,
            detail: words.invoices.ledes(format),
          }))}
          value={profileId}
          onChange={setProfileId}
        />
      </form>
    </Dialog>
  );
}

/** " Not on it: 2 entries still in review, 3 only in Clio, where they are billed." Nothing where nothing is left out. */
function elsewhereWords({ inReview, onPms, hidden, draftExpenses, otherCurrency }: Elsewhere): string {
  const text = [
    inReview === 0 ? null : words.invoices.entriesNotApprovedYet(inReview),
    draftExpenses === 0 ? null : words.invoices.expensesNotApprovedYet(draftExpenses),
    onPms === 0 ? null : words.invoices.thatNobodyApprovedHere(onPms, pmsName),
    hidden === 0 ? null : words.invoices.whoseHoursOrRateHides(hidden, pmsName),
    otherCurrency === 0 ? null : words.invoices.inAnotherCurrencyForInvoice(otherCurrency),
  ].filter((word) => word !== null);
  return text.length === 0 ? '' : words.invoices.notOnIt(text.join(', '));
}

function countWords({ entries, expenses }: InvoiceStart['matters'][number]): string {
  const text = [
    entries === 0 ? null : words.counts.entries(entries),
    expenses === 0 ? null : words.counts.expenses(expenses),
  ];
  return text.filter((word) => word !== null).join(' and ');
}
