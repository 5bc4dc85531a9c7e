import { useState } from 'react';
import { useCommand } from '../../state/use-command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { words } from '../../words';

type Asked = { code: string; currency: string | null; lines: number; losing: number; moving: number };

/**
 * Another currency of a client or a matter: what it would do to unbilled work is said first, and only a person's word does it.
 * @param set does it; resolves to whether it was done
 */
export function useCurrencyChange(
  of: 'client' | 'matter',
  id: string | null,
  set: (currency: string | null, code: string) => Promise<void>,
) {
  const look = useCommand('currencyTry', { quiet: true });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isPending, setPending] = useState(false);
  /** @param code as it is shown @param currency null: as the firm, or as its client */
  const ask = async (code: string, currency: string | null): Promise<void> => {
    if (id === null) return;
    const tried = await look.run({ of, id, currency });
    if (tried.ok) setAsked({ code, currency, ...tried.value });
  };
  const confirm = async ({ currency, code }: Asked): Promise<void> => {
    setPending(true);
    await set(currency, code);
    setPending(false);
    setAsked(null);
  };
  const dialog =
    asked === null ? null : (
      <ConfirmDialog
        isOpen
        title={
          of === 'client' ? words.matters.billClientIn(asked.code) : words.matters.billMatterIn(asked.code)
        }
        confirmLabel={words.matters.billIn(asked.code)}
        isPending={isPending}
        onConfirm={() => void confirm(asked)}
        onClose={() => setAsked(null)}
      >
        {words.matters.currencyWould(asked.lines, asked.losing, asked.moving, asked.code)}
      </ConfirmDialog>
    );
  return { ask, dialog, isPending, error: look.error };
}
