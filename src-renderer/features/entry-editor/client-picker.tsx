import { useState } from 'react';
import type { Client } from '../../../shared/domain/reference';
import { ComboBox } from '../../ui/combo-box';
import { words } from '../../words';

/** So many clients are listed at once; typing on narrows. */
const listed = 80;

/** A client by its name. `rank` puts those first that have something; `detail` says what. */
export function ClientPicker({
  label,
  hideLabel = false,
  className = 'w-80',
  placeholder,
  clients,
  value,
  onChange,
  rank,
  detail,
}: {
  label: string;
  hideLabel?: boolean;
  className?: string;
  placeholder: string;
  clients: readonly Client[];
  value: string | null;
  onChange: (id: string | null) => void;
  rank?: (id: string) => number;
  detail?: (id: string) => string | undefined;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const client = clients.find(({ id }) => id === value);
  const wanted = (typed ?? '').toLowerCase();
  const named = clients.filter(({ name }) => name.toLowerCase().includes(wanted));
  const ordered =
    rank === undefined ? named : named.toSorted((left, right) => rank(right.id) - rank(left.id));
  const options = ordered.slice(0, listed).map(({ id, name }) => {
    const said = detail?.(id);
    return { id, label: name, ...(said === undefined ? {} : { detail: said }) };
  });
  return (
    <ComboBox
      label={label}
      hideLabel={hideLabel}
      className={className}
      options={
        client && !options.some(({ id }) => id === client.id)
          ? [...options, { id: client.id, label: client.name }]
          : options
      }
      value={value}
      onChange={(id) => {
        setTyped(null);
        onChange(id);
      }}
      inputValue={typed ?? client?.name ?? ''}
      onInputChange={(text) => setTyped(text === client?.name ? null : text)}
      placeholder={placeholder}
      emptyText={words.entryEditor.noSuchClient}
    />
  );
}
