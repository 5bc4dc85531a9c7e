import { type ComponentType, lazy, Suspense } from 'react';
import { TodayScreen } from '../features/today/today-screen';
import { type ScreenName, useUi } from '../state/ui-store';
import { Loading } from '../ui/loading';

/** Today is in the first bundle, since it is what one waits for; the others are read when they are first opened. */
const screenBody: Record<ScreenName, ComponentType> = {
  today: TodayScreen,
  entries: lazy(async () => ({
    default: (await import('../features/entries/entries-screen')).EntriesScreen,
  })),
  conflicts: lazy(async () => ({
    default: (await import('../features/conflicts/conflicts-screen')).ConflictsScreen,
  })),
  prebill: lazy(async () => ({
    default: (await import('../features/prebill/prebill-screen')).PrebillScreen,
  })),
  activity: lazy(async () => ({
    default: (await import('../features/activity/activity-screen')).ActivityScreen,
  })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/settings-screen')).SettingsScreen,
  })),
};

/** The screen that the person is on. */
export function CurrentScreen() {
  const name = useUi((state) => state.screen);
  const Body = screenBody[name];
  return (
    <Suspense fallback={<Loading label="Opening" className="h-full bg-surface" />}>
      <Body />
    </Suspense>
  );
}
