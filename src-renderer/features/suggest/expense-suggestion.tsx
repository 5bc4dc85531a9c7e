import type { KeyboardEvent, ReactNode } from 'react';
import { announce } from '../../state/announcer';
import { Note } from '../../ui/text';
import { words } from '../../words';
import { Offer, Perhaps } from './suggestion-rows';
import { useExpenseSuggestions } from './use-suggestions';
import { maybeWords } from './why-words';

/**
 * The code field of an expense with what may be meant under it, from its description. Tab in the empty field takes the code
 * on offer, as it does for time.
 */
export function ExpenseSuggestion({
  description,
  matterId,
  code,
  onTake,
  children,
}: {
  description: string;
  matterId: string | null;
  code: string | null;
  onTake: (code: string) => void;
  children: ReactNode;
}) {
  const suggestions = useExpenseSuggestions(code === null ? { description, matterId } : null);
  const [first] = suggestions;
  const offer = first?.isSure ? first : null;
  const maybe = offer === null ? maybeWords(suggestions) : '';

  function onKeyDown(event: KeyboardEvent): void {
    const field = event.target;
    if (event.key !== 'Tab' || event.shiftKey || !(field instanceof HTMLInputElement)) return;
    if (field.value !== '' || offer === null) return;
    onTake(offer.code);
    announce(words.suggest.taken(offer.code, offer.name));
  }
  return (
    // The key is that of the field inside.
    <div className="flex flex-col gap-1" onKeyDownCapture={onKeyDown}>
      {children}
      <Note as="div" className="empty:hidden" data-suggestions>
        {offer ? <Offer suggestion={offer} byKey onTake={() => onTake(offer.code)} /> : null}
        {maybe === '' ? null : <Perhaps words={maybe} />}
      </Note>
    </div>
  );
}
