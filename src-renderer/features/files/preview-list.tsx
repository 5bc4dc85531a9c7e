import type { ReactNode } from 'react';

/** What taking a file would do: the figures in one line, then its rows in a list that scrolls. */
export function PreviewList({ told, children }: { told: readonly string[]; children: ReactNode }) {
  return (
    <>
      <p role="status" className="font-medium">
        {told.join(' · ')}
      </p>
      <ul
        aria-label="Rows"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
        tabIndex={0}
        className="focus-ring max-h-80 overflow-auto rounded-control border border-line"
      >
        {children}
      </ul>
    </>
  );
}
