import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { TodayScreen } from '../features/today/today-screen';
import { firstRowsAreThere } from '../state/first-rows';
import { type ScreenName, useUi } from '../state/ui-store';
import { Loading } from '../ui/loading';
import { words } from '../words';
import { ScreenGuard } from './screen-guard';

type LaterScreen = Exclude<ScreenName, 'today'>;
type Load = () => Promise<{ default: ComponentType }>;

/** Today is in the first bundle, since it is what one waits for; the others are read once nobody waits. */
const later: Record<LaterScreen, Load> = {
  entries: async () => ({ default: (await import('../features/entries/entries-screen')).EntriesScreen }),
  conflicts: async () => ({
    default: (await import('../features/conflicts/conflicts-screen')).ConflictsScreen,
  }),
  prebill: async () => ({ default: (await import('../features/prebill/prebill-screen')).PrebillScreen }),
  invoices: async () => ({ default: (await import('../features/invoices/invoices-screen')).InvoicesScreen }),
  matters: async () => ({ default: (await import('../features/matters/matters-screen')).MattersScreen }),
  reports: async () => ({ default: (await import('../features/reports/reports-screen')).ReportsScreen }),
  activity: async () => ({ default: (await import('../features/activity/activity-screen')).ActivityScreen }),
  settings: async () => ({ default: (await import('../features/settings/settings-screen')).SettingsScreen }),
};

const screenBody: Record<ScreenName, ComponentType> = {
  today: TodayScreen,
  entries: lazy(later.entries),
  conflicts: lazy(later.conflicts),
  prebill: lazy(later.prebill),
  invoices: lazy(later.invoices),
  matters: lazy(later.matters),
  reports: lazy(later.reports),
  activity: lazy(later.activity),
  settings: lazy(later.settings),
};

/** The screen that the person is on. */
export function CurrentScreen() {
  const name = useUi((state) => state.screen);
  const Body = screenBody[name];
  useEffect(() => {
    // Whoever begins on another screen waits for no day.
    if (name !== 'today') firstRowsAreThere(false);
  }, [name]);
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(later)) void load();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <ScreenGuard key={name}>
      <Suspense fallback={<Loading label={words.app.opening} className="h-full bg-surface" />}>
        <Body />
      </Suspense>
    </ScreenGuard>
  );
}
