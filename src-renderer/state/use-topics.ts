import { useEffect, useEffectEvent } from 'react';
import type { Topic } from '../../shared/ipc/contract';

/** Calls back when main says that one of these changed, for what is read outside the query cache. */
export function useTopics(topics: readonly Topic[], onChanged: () => void): void {
  const heard = useEffectEvent((changed: readonly Topic[]) => {
    if (topics.some((topic) => changed.includes(topic))) onChanged();
  });
  useEffect(() => window.daybook.onChanged((changed) => heard(changed)), []);
}
