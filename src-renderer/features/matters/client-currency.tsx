import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { words } from '../../words';
import { locale } from '../../words/locale';
import { useCurrencyChange } from './currency-change';

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

/** The currencies to choose from, those in use first. */
export const currencyChoices = (inUse: readonly string[]) =>
  [...new Set([...inUse, ...usual])].map((code) => ({ id: code, label: code, detail: names.of(code) ?? '' }));

/** In which currency a matter's client is billed, and another one. Nothing is converted. */
export function ClientCurrency({ clientId, currency }: { clientId: string | null; currency: string }) {
  const firm = useReference()?.currency ?? currency;
  const command = useCommand('clientCurrencySet', { quiet: true });
  const change = useCurrencyChange('client', clientId, async (asked, code) => {
    if (clientId === null) return;
    const done = await command.run({ clientId, currency: asked });
    if (done.ok) sayDone(words.matters.clientIsBilled(code));
  });
  if (clientId === null) return currency;
  return (
    <>
      <Select
        label={words.matters.currencyOfClient}
        hideLabel
        options={currencyChoices([firm, currency]).map((one) =>
          one.id === firm ? { ...one, detail: words.matters.asFirm } : one,
        )}
        value={currency}
        onChange={(code) => {
          if (code !== currency) void change.ask(code, code === firm ? null : code);
        }}
        isDisabled={command.isPending}
        error={(change.error ?? command.error)?.message ?? null}
        className="max-w-60"
      />
      {change.dialog}
    </>
  );
}
