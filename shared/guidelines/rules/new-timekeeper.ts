import { defineKind } from '../rule-kind';

/** Somebody's first work on a matter: many clients want to hear of them beforehand. */
export const newTimekeeper = defineKind({
  kind: 'new-timekeeper',
  title: 'New timekeeper',
  about: 'Somebody whose first work this is on a matter that others have worked on before.',
  reason: 'TKPR',
  judges: 'fee',
  reach: 'matter',
  adjusts: false,
  parameters: {},
  prepare:
    ({ id }) =>
    (line, { index, timekeeperOf }) => {
      if (line.what !== 'fee' || line.facts.billing === 'non_billable') return null;
      const own = index.group('timekeeper-matter', line);
      const all = index.group('matter', line);
      // The lines are in the order of their days.
      const first = index.once(own, id, () => own.find((one) => one.what === 'fee'));
      const firstOfMatter = index.once(all, id, () => all.find((one) => one.what === 'fee'));
      if (first?.id !== line.id || firstOfMatter?.id === line.id) return null;
      const name = timekeeperOf(line.facts.timekeeperId)?.name ?? 'this timekeeper';
      return {
        message: `This is the first work of ${name} on this matter. Has the client been told?`,
        field: 'timekeeperId',
      };
    },
});
