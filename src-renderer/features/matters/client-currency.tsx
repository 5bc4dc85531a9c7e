import { useState } from 'react';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { ConfirmDialog } from '../../ui/confirm-dialog';
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

/** The currencies to choose from, those in use first. */
export const currencyChoices = (inUse: readonly string[]) =>
  [...new Set([...inUse, ...usual])].map((code) => ({ id: code, label: code, detail: names.of(code) ?? '' }));

/** In which currency a matter's client is billed, and another one. Nothing is converted. */
export function ClientCurrency({ clientId, currency }: { clientId: string | null; currency: string }) {
  const firm = useReference()?.currency ?? currency;
  const command = useCommand('clientCurrencySet', { quiet: true });
  const look = useCommand('clientCurrencyTry', { quiet: true });
  const [asked, setAsked] = useState<{ code: string; lines: number; losing: number; moving: number } | null>(
    null,
  );
  if (clientId === null) return currency;
  const inputOf = (code: string) => ({ clientId, currency: code === firm ? null : code });
  const ask = async (code: string): Promise<void> => {
    if (code === currency) return;
    const tried = await look.run(inputOf(code));
    if (tried.ok) setAsked({ code, ...tried.value });
  };
  const set = async (code: string): Promise<void> => {
    const done = await command.run(inputOf(code));
    setAsked(null);
    if (done.ok) sayDone(words.matters.clientIsBilled(code));
  };
  return (
    <>
      <Select
        label={words.matters.currencyOfClient}
        hideLabel
        options={currencyChoices([firm, currency]).map((one) =>
          one.id === firm ? { ...one, detail: words.matters.asFirm } : one,
        )}
        value={currency}
        onChange={(code) => void ask(code)}
        isDisabled={command.isPending}
        error={(look.error ?? command.error)?.message ?? null}
        className="max-w-60"
      />
      {asked === null ? null : (
        <ConfirmDialog
          isOpen
          title={words.matters.billClientIn(asked.code)}
          confirmLabel={words.matters.billIn(asked.code)}
          isPending={command.isPending}
          onConfirm={() => void set(asked.code)}
          onClose={() => setAsked(null)}
        >
          {words.matters.currencyWould(asked.lines, asked.losing, asked.moving, asked.code)}
        </ConfirmDialog>
      )}
    </>
  );
}
