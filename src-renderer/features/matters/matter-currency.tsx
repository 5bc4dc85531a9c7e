import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { words } from '../../words';
import { currencyChoices } from './client-currency';
import { useCurrencyChange } from './currency-change';

const asClient = 'as client';

/** In which currency this matter is billed, where it is another than its client's. Nothing is converted. */
export function MatterCurrency({ matterId, clientCurrency }: { matterId: string; clientCurrency: string }) {
  const reference = useReference();
  const command = useCommand('matterCurrencySet', { quiet: true });
  const said = reference?.matterCurrencies.find((one) => one.matterId === matterId)?.currency ?? null;
  const others = currencyChoices([
    reference?.currency ?? clientCurrency,
    ...(said === null ? [] : [said]),
  ]).filter(({ id }) => id !== clientCurrency);
  const change = useCurrencyChange('matter', matterId, async (currency, code) => {
    const done = await command.run({ matterId, currency });
    if (done.ok) sayDone(words.matters.matterIsBilled(code));
  });
  const ask = (chosen: string): void => {
    const currency = chosen === asClient ? null : chosen;
    if (currency !== said) void change.ask(currency ?? clientCurrency, currency);
  };
  return (
    <>
      <Select
        label={words.matters.currencyOfMatter}
        hideLabel
        options={[{ id: asClient, label: clientCurrency, detail: words.matters.asClient }, ...others]}
        value={said ?? asClient}
        onChange={ask}
        isDisabled={command.isPending}
        error={(change.error ?? command.error)?.message ?? null}
        className="max-w-60"
      />
      {change.dialog}
    </>
  );
}
