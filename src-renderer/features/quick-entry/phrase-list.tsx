import { Kbd } from '../../ui/kbd';
import { words } from '../../words';
import { OfferList } from './offer-list';
import type { PhraseOffers } from './use-phrase-offers';

/** Phrases that the mark at the end of the line may become. The field keeps the focus, and Enter saves unless one is reached. */
export function PhraseList({ phrases, active }: { phrases: PhraseOffers; active: number | null }) {
  const { query, offers, pick } = phrases;
  return (
    <OfferList
      title={query === '' ? words.quickEntry.phrases : words.quickEntry.phrasesFor(query)}
      label={query === '' ? words.quickEntry.phrases : words.quickEntry.phrasesForPlain(query)}
      offers={offers}
      keyOf={({ trigger }) => trigger}
      active={active}
      onPick={pick}
    >
      {({ trigger, text, isOwn }, index) => (
        <>
          <span className="shrink-0 font-medium">;{trigger}</span>
          <span className="min-w-0 flex-1 truncate">{text}</span>
          {isOwn ? <span className="shrink-0 text-note text-faint">{words.quickEntry.yours}</span> : null}
          <Kbd keys={`Alt ${index + 1}`} />
        </>
      )}
    </OfferList>
  );
}
