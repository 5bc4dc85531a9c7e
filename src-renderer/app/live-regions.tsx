import { useAnnouncement } from '../state/announcer';

/** What is said to screen readers, politely and at once. An odd count adds a space, so that a repeat is heard. */
export function LiveRegions() {
  const { polite, assertive, count } = useAnnouncement();
  const pause = count % 2 === 0 ? '' : ' ';
  return (
    <div className="sr-only">
      <div aria-live="polite">
        {polite}
        {pause}
      </div>
      <div aria-live="assertive">
        {assertive}
        {pause}
      </div>
    </div>
  );
}
