import { Link } from 'react-aria-components';
import { type ScreenEntry, screens } from '../features/commands/screens';
import { goTo, useUi } from '../state/ui-store';
import { useQuery } from '../state/use-query';
import { Badge } from '../ui/badge';
import { cx } from '../ui/class-names';
import { ToneIcon } from '../ui/tone-icon';
import { Tooltip } from '../ui/tooltip';
import { words } from '../words';

/** The way between screens. The number beside Conflicts is the queue's own count (P5). */
export function Navigation() {
  const { data: status } = useQuery('statusGet', {});
  const openConflicts = status?.openConflicts ?? 0;
  return (
    <nav aria-label={words.app.screens} className="flex flex-col gap-0.5 p-2">
      {screens.map((screen) => (
        <NavigationLink
          key={screen.name}
          screen={screen}
          count={screen.name === 'conflicts' ? openConflicts : 0}
        />
      ))}
    </nav>
  );
}

function NavigationLink({ screen, count }: { screen: ScreenEntry; count: number }) {
  const isCurrent = useUi((state) => state.screen === screen.name);
  return (
    <Tooltip text={screen.label} shortcut={screen.shortcut}>
      <Link
        {...(isCurrent ? { 'aria-current': 'page' } : {})}
        onPress={() => goTo(screen.name)}
        className={cx(
          'focus-ring flex h-8 cursor-default items-center gap-2.5 rounded-control px-2 text-base',
          isCurrent
            ? 'bg-selected font-medium text-ink forced-colors:outline-2'
            : 'text-muted data-hovered:bg-hover data-hovered:text-ink',
        )}
      >
        <ToneIcon
          aria-hidden="true"
          of={screen.icon}
          tone={isCurrent ? 'accent' : undefined}
          className="size-4 shrink-0"
          strokeWidth={1.75}
        />
        <span className="flex-1 max-lg:sr-only">{screen.label}</span>
        {count > 0 ? (
          <Badge
            tone="clash"
            className="figures max-lg:absolute max-lg:ml-4 max-lg:-mt-4 max-lg:h-4 max-lg:px-1 max-lg:text-small"
          >
            {count}
            <span className="sr-only"> {words.app.open}</span>
          </Badge>
        ) : null}
      </Link>
    </Tooltip>
  );
}
