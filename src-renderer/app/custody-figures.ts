import type { StatusView } from '../../shared/ipc/views';
import { goTo, openConflict, openEntries } from '../state/ui-store';
import type { Tone } from '../ui/badge';
import { words } from '../words';

/** One number of the status bar: `text` is what is seen and the button's name. */
export type CustodyFigure = { id: string; text: string; tone?: Tone; open: () => void };

/** The numbers of the proof of custody, in order; each opens exactly the rows that it counts (P5). */
export function custodyFigures(status: StatusView): CustodyFigure[] {
  const figures: CustodyFigure[] = [
    {
      id: 'safe',
      text: words.app.entriesSafeOnThisLaptop(status.safe),
      open: () => openEntries({ custody: 'all' }),
    },
    {
      id: 'on_pms',
      text: words.app.inPms(status.onPms, status.pmsName),
      open: () => openEntries({ custody: 'on_pms' }),
    },
    {
      id: 'waiting',
      text: words.app.waiting(status.waiting),
      open: () => openEntries({ custody: 'waiting' }),
    },
    {
      id: 'conflict',
      text: words.counts.conflicts(status.openConflicts),
      ...(status.openConflicts > 0 ? { tone: 'clash' as const } : {}),
      open: () => openConflict(null),
    },
  ];
  if (status.held > 0) {
    figures.push({
      id: 'held',
      text: words.app.held(status.held),
      tone: 'danger',
      open: () => openEntries({ custody: 'held' }),
    });
  }
  if (status.unknown > 0) {
    figures.push({
      id: 'unknown',
      text: words.app.outcomeUnknown(status.unknown),
      tone: 'warn',
      open: () => openEntries({ custody: 'unknown' }),
    });
  }
  if (status.parked > 0) {
    figures.push({
      id: 'parked',
      text: words.app.parked(status.parked),
      tone: 'warn',
      open: () => goTo('activity'),
    });
  }
  return figures;
}
