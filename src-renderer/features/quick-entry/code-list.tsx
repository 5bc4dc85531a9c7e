import { Kbd } from '../../ui/kbd';
import { Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { OfferList } from './offer-list';
import type { CodeOffers } from './use-code-offers';

/** Codes that the mark at the end of the line may become. The field keeps the focus, and Enter saves unless one is reached. */
export function CodeList({ offers, active }: { offers: CodeOffers; active: number | null }) {
  const { token, codes, pick } = offers;
  const what = token.mark === '#' ? words.quickEntry.task : words.quickEntry.activity;
  return (
    <OfferList
      title={words.quickEntry.codesFor(what, token.query)}
      label={words.quickEntry.codesForPlain(what, token.query)}
      offers={codes}
      keyOf={({ code }) => code}
      active={active}
      onPick={pick}
    >
      {({ code, name, findings, isLastUsed, setName }, index) => (
        <>
          <Strong className="figures shrink-0">{code}</Strong>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <Text tone={findings.length > 0 ? 'warn' : 'faint'} size="note" className="shrink-0">
            {findings.length > 0
              ? words.quickEntry.notWantedHere
              : isLastUsed
                ? words.quickEntry.usedOnThisMatter
                : setName}
          </Text>
          <Kbd keys={`Alt ${index + 1}`} />
        </>
      )}
    </OfferList>
  );
}
