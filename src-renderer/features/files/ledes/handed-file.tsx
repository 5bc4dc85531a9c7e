import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../../../state/use-query';
import { type ChosenFile, chooseFile } from '../choose-file';
import { ImportLedesDialog } from './import-dialog';

/** A LEDES file that was opened from the system, or dropped on the icon: it is looked into as if it had been chosen here. */
export function HandedLedes() {
  const { data } = useQuery('desktopGet', {});
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const taken = useRef(0);
  const waits = data?.ledesWaits ?? 0;
  useEffect(() => {
    if (waits <= taken.current) return;
    taken.current = waits;
    void chooseFile('ledes_in').then((file) => {
      if (file !== null) setChosen(file);
    });
  }, [waits]);
  return chosen === null ? null : (
    <ImportLedesDialog key={chosen.id} chosen={chosen} onClose={() => setChosen(null)} />
  );
}
