import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { OfferList } from './offer-list';
import type { CodeOffers } from './use-code-offers';

/** Codes that the mark at the end of the line may become. The field keeps the focus, and Enter saves unless one is reached. */
export function CodeList({ offers, active }: { offers: CodeOffers; active: number | null }) {
  const { token, codes, pick } = offers;
  const what = token.mark === '#' ? 'Task' : 'Activity';
  return (
    <OfferList
      title={`${what} codes for “${token.query}”`}
      label={`${what} codes for ${token.query}`}
      offers={codes}
      keyOf={({ code }) => code}
      active={active}
      onPick={pick}
    >
      {({ code, name, findings, isLastUsed, setName }, index) => (
        <>
          <span className="figures shrink-0 font-medium">{code}</span>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className={cx('shrink-0 text-note', findings.length > 0 ? 'text-warn' : 'text-faint')}>
            {findings.length > 0 ? 'not wanted here' : isLastUsed ? 'used on this matter' : setName}
          </span>
          <Kbd keys={`Alt ${index + 1}`} />
        </>
      )}
    </OfferList>
  );
}
