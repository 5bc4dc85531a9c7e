import { useState } from 'react';
import type { Client } from '../../../shared/domain/reference';
import { ComboBox } from '../../ui/combo-box';

/** So many clients are listed at once; typing on narrows. */
const listed = 60;

/** One client by name, or all of them. */
export function ClientFilter({
  clients,
  value,
  onChange,
}: {
  clients: readonly Client[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = clients.find(({ id }) => id === value);
  const words = (typed ?? '').toLowerCase();
  const found = clients.filter(({ name }) => name.toLowerCase().includes(words)).slice(0, listed);
  const shown = chosen === undefined || found.includes(chosen) ? found : [...found, chosen];
  return (
    <ComboBox
      label="Only this client"
      hideLabel
      options={shown.map(({ id, name }) => ({ id, label: name }))}
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.name ? null : text)}
      placeholder="Any client"
      emptyText="No such client"
      className="w-30"
    />
  );
}
