import { useState } from 'react';
import { ComboBox } from '../../../ui/combo-box';
import { words } from '../../../words';

/** Which portal: one that answered before, a well-known one, or whatever it is called. */
export function PortalField({
  value,
  portals,
  hint,
  onChange,
}: {
  /** '': not said. */
  value: string;
  /** Those that answered before, the likely one first. */
  portals: readonly string[];
  hint?: string;
  onChange: (portal: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = (typed ?? value).trim();
  const known = [...new Set([...portals, ...words.answers.wellKnownPortals])];
  const found = known.filter((one) => typed === null || one.toLowerCase().includes(text.toLowerCase()));
  const isNew = text !== '' && !known.some((one) => one.toLowerCase() === text.toLowerCase());
  const options = [...(isNew ? [text] : []), ...found].map((one) => ({ id: one, label: one }));
  const choose = (portal: string): void => {
    setTyped(null);
    onChange(portal.slice(0, 60));
  };
  return (
    <ComboBox
      label={words.answers.portal}
      {...(hint === undefined ? {} : { hint })}
      options={options}
      value={value === '' ? null : value}
      onChange={(portal) => choose(portal ?? '')}
      inputValue={typed ?? value}
      onInputChange={setTyped}
      namedBy={(name) =>
        known.find((one) => one.toLowerCase() === name.trim().toLowerCase()) ?? (name.trim() || null)
      }
    />
  );
}
