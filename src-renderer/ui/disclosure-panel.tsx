import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, Heading, DisclosurePanel as RacDisclosurePanel } from 'react-aria-components';
import { cx } from './class-names';

/** A part that is closed until it is wanted. */
export function DisclosurePanel({
  title,
  children,
  className,
}: {
  title: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Disclosure className={cx('group', className)}>
      <Heading>
        <Button
          slot="trigger"
          className="focus-ring -ml-1 flex h-6 items-center gap-1 rounded-control px-1 text-note font-medium text-muted data-hovered:text-ink"
        >
          <ChevronRight
            aria-hidden="true"
            className="size-3.5 transition-transform duration-(--fast) group-data-expanded:rotate-90"
          />
          {title}
        </Button>
      </Heading>
      <RacDisclosurePanel className="pt-2">{children}</RacDisclosurePanel>
    </Disclosure>
  );
}
