import { Kbd } from '../../ui/kbd';
import { Strong, Text } from '../../ui/text';
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
          <Strong className="shrink-0">;{trigger}</Strong>
          <span className="min-w-0 flex-1 truncate">{text}</span>
          {isOwn ? (
            <Text tone="faint" size="note" className="shrink-0">
              {words.quickEntry.yours}
            </Text>
          ) : null}
          <Kbd keys={`Alt ${index + 1}`} />
        </>
      )}
    </OfferList>
  );
}
