import type { Case, LaptopCase } from './case';
import { custodyIn } from './custody';
import { type Finding, finding } from './verdict';

/** P5: the numbers that a person sees equal the rows. */
export function honestStatus({ laptops }: Case): Finding[] {
  const broken = laptops.flatMap((laptop) => {
    const rows = counted(laptop);
    return Object.entries(laptop.status).flatMap(([name, said]) => {
      const counts = rows[name];
      return counts === undefined || counts === said
        ? []
        : [`${laptop.name}: ${name} says ${said}, and there are ${counts}`];
    });
  });
  const looked = laptops.reduce((sum, { status }) => sum + Object.keys(status).length, 0);
  return [finding('P5', 'the numbers in the status bar equal the rows', looked, broken)];
}

/** By the names of the status that the app shows. */
function counted(laptop: LaptopCase): Record<string, number> {
  const counts = { safe: 0, onPms: 0, waiting: 0, inConflict: 0, held: 0, unknown: 0 };
  for (const entry of laptop.book.entries) {
    const { state, reason } = custodyIn(laptop, entry);
    if (state !== 'deleted') counts.safe += 1;
    if (state === 'on_pms') counts.onPms += 1;
    if (state === 'here') counts.waiting += 1;
    if (state === 'conflict') counts.inConflict += 1;
    if (reason === 'held') counts.held += 1;
    if (reason === 'outcome_unknown') counts.unknown += 1;
  }
  return counts;
}
