import { useRef, useState } from 'react';
import { announce } from '../../state/announcer';
import { asFailure } from '../../state/call';
import { showToast } from '../../state/toasts';
import { words } from '../../words';
import { type Progress, readCalendar } from './read-calendar';

/** Reading one calendar file: how far it is, and the way to stop it. */
export function useCalendarFile() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isStopped = useRef(false);

  async function read(file: File): Promise<void> {
    isStopped.current = false;
    setProblems([]);
    setProgress({ events: 0, kept: 0, problems: [] });
    try {
      const outcome = await readCalendar(file, setProgress, () => isStopped.current);
      if (outcome === null) return;
      setProblems(outcome.problems);
      const text = words.agenda.readEventsInWeeksAround(outcome.events, outcome.kept);
      announce([text, ...outcome.problems].join(' '));
      showToast({ text });
    } catch (thrown) {
      setProblems([asFailure(thrown).message]);
      announce(asFailure(thrown).message, 'assertive');
    } finally {
      setProgress(null);
    }
  }

  const stop = () => {
    isStopped.current = true;
  };
  return { read, stop, progress, problems, forgetProblems: () => setProblems([]) };
}
