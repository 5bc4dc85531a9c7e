import { defineKind } from '../rule-kind';
import { Classes, CountFromOne, parameter } from '../values';

/** Classes that the client does not pay for, and lawyers admitted too short a time ago. */
export const excludedClasses = defineKind({
  kind: 'excluded-classes',
  title: 'Excluded classes',
  about: 'Trainees, clerks, secretaries or first-years whom the client does not pay for.',
  reason: 'CLASS',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    classes: parameter(Classes.default([]), 'words', 'Classes', 'PARTNR, ASSOC, PARALG, CLKSEC…'),
    minYearsCalled: parameter(CountFromOne.max(60).optional(), 'number', 'Years since admission at least'),
  },
  check: ({ classes, minYearsCalled }) =>
    classes.length === 0 && minYearsCalled === undefined
      ? { path: 'classes', message: 'name at least one class, or “minYearsCalled”' }
      : null,
  prepare({ classes, minYearsCalled }) {
    const excluded = new Set(classes);
    return (line, around) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable') return null;
      const who = around.timekeeperOf(line.facts.timekeeperId);
      if (who === null) return null;
      const found = (message: string) => ({ message, field: 'timekeeperId', fix: 'no_charge' }) as const;
      if (who.class !== null && excluded.has(who.class)) {
        return found(`The client does not pay for the class ${who.class} (${who.name}).`);
      }
      if (minYearsCalled === undefined || who.calledYear === null) return null;
      const years = Number(line.facts.workDate.slice(0, 4)) - who.calledYear;
      return years >= minYearsCalled
        ? null
        : found(
            `${who.name} was admitted in ${who.calledYear} (as set in Daybook), ${years === 1 ? '1 year' : `${years} years`} before this work; the client asks for ${minYearsCalled}.`,
          );
    };
  },
});
