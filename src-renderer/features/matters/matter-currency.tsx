import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { useReference } from '../../state/use-reference';
import { Select } from '../../ui/select';
import { words } from '../../words';
import { currencyChoices } from './client-currency';

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
  const set = async (chosen: string): Promise<void> => {
    const currency = chosen === asClient ? null : chosen;
    if (currency === said) return;
    const done = await command.run({ matterId, currency });
    if (done.ok) sayDone(words.matters.matterIsBilled(currency ?? clientCurrency));
  };
  return (
    <Select
      label={words.matters.currencyOfMatter}
      hideLabel
      options={[{ id: asClient, label: clientCurrency, detail: words.matters.asClient }, ...others]}
      value={said ?? asClient}
      onChange={(chosen) => void set(chosen)}
      isDisabled={command.isPending}
      error={command.error?.message ?? null}
      className="max-w-60"
    />
  );
}
