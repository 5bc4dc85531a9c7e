import type { StatusView } from '../../shared/ipc/views';
import { formatCount, plural } from '../state/format';
import { goTo, openConflict, openEntries } from '../state/ui-store';
import type { Tone } from '../ui/badge';

/** One number of the status bar: `text` is what is seen and the button's name. */
export type CustodyFigure = { id: string; text: string; tone?: Tone; open: () => void };

/** The numbers of the proof of custody, in order; each opens exactly the rows that it counts (P5). */
export function custodyFigures(status: StatusView): CustodyFigure[] {
  const figures: CustodyFigure[] = [
    {
      id: 'safe',
      text: `${plural(status.safe, 'entry', 'entries')} safe on this laptop`,
      open: () => openEntries({ custody: 'all' }),
    },
    {
      id: 'on_pms',
      text: `${formatCount(status.onPms)} in ${status.pmsName}`,
      open: () => openEntries({ custody: 'on_pms' }),
    },
    {
      id: 'waiting',
      text: `${formatCount(status.waiting)} waiting`,
      open: () => openEntries({ custody: 'waiting' }),
    },
    {
      id: 'conflict',
      text: plural(status.openConflicts, 'conflict'),
      ...(status.openConflicts > 0 ? { tone: 'clash' as const } : {}),
      open: () => openConflict(null),
    },
  ];
  if (status.held > 0) {
    figures.push({
      id: 'held',
      text: `${formatCount(status.held)} held`,
      tone: 'danger',
      open: () => openEntries({ custody: 'held' }),
    });
  }
  if (status.unknown > 0) {
    figures.push({
      id: 'unknown',
      text: `${formatCount(status.unknown)} with outcome unknown`,
      tone: 'warn',
      open: () => openEntries({ custody: 'unknown' }),
    });
  }
  if (status.parked > 0) {
    figures.push({
      id: 'parked',
      text: `${formatCount(status.parked)} parked`,
      tone: 'warn',
      open: () => goTo('activity'),
    });
  }
  return figures;
}
