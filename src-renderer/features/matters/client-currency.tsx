import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { words } from '../../words';
import { locale } from '../../words/locale';

/** What clients of law firms are billed in most; one that the firm or the client has already is always among them. */
const usual = [
  'USD',
  'EUR',
  'GBP',
  'CAD',
  'AUD',
  'CHF',
  'JPY',
  'HKD',
  'SGD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'INR',
];
const names = new Intl.DisplayNames(locale, { type: 'currency' });

/** In which currency a matter's client is billed, and another one. Nothing is converted. */
export function ClientCurrency({ clientId, currency }: { clientId: string | null; currency: string }) {
  const firm = useReference()?.currency ?? currency;
  const command = useCommand('clientCurrencySet', { quiet: true });
  if (clientId === null) return currency;
  const codes = [...new Set([firm, currency, ...usual])];
  const set = async (code: string): Promise<void> => {
    if (code === currency) return;
    const done = await command.run({ clientId, currency: code === firm ? null : code });
    if (done.ok) sayDone(words.matters.clientIsBilled(code));
  };
  return (
    <Select
      label={words.matters.currencyOfClient}
      hideLabel
      options={codes.map((code) => ({
        id: code,
        label: code,
        detail: code === firm ? words.matters.asFirm : (names.of(code) ?? ''),
      }))}
      value={currency}
      onChange={(code) => void set(code)}
      isDisabled={command.isPending}
      error={command.error?.message ?? null}
      className="max-w-60"
    />
  );
}
