import type { CallInput } from '../../../../shared/ipc/contract';
import { useQuery } from '../../../state/use-query';
import { Loading } from '../../../ui/loading';
import { Select } from '../../../ui/select';
import { Note } from '../../../ui/text';
import { words } from '../../../words';

/** Which submitted invoice a file without invoice numbers is about, the likeliest first; nothing is chosen for the person unless only one fits. */
export function InvoiceField({
  asked,
  value,
  onChange,
}: {
  asked: CallInput<'answersInvoices'>;
  value: string | null;
  onChange: (invoiceId: string) => void;
}) {
  const { data, error } = useQuery('answersInvoices', asked);
  if (error) return <Note role="alert">{error.message}</Note>;
  if (!data) return <Loading label={words.answers.lookingForInvoices} />;
  const fitting = data.invoices.filter(({ fits }) => fits).length;
  return (
    <Select
      label={words.answers.whichInvoice}
      hint={words.answers.whichInvoiceHint(fitting, data.invoices.length)}
      options={data.invoices.map(({ invoiceId, title, why }) => ({
        id: invoiceId,
        label: title,
        detail: why,
      }))}
      value={value}
      onChange={onChange}
      isDisabled={data.invoices.length === 0}
    />
  );
}
