import { z } from 'zod';
import { defineKind } from '../rule-kind';
import { parameter } from '../values';

const Names = z.array(z.string().trim().min(1).max(200)).max(1000);

/** Only people whom the client approved, for all its matters or for one. */
export const approvedTimekeepers = defineKind({
  kind: 'approved-timekeepers',
  title: 'Approved timekeepers',
  about: 'Work of somebody whom the client has not approved.',
  reason: 'TKPR',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    approved: parameter(Names.default([]), 'words', 'Approved', 'Names or initials'),
    byMatter: parameter(z.record(z.string().min(1), Names).optional(), 'json', 'Approved by matter number'),
  },
  check: ({ approved, byMatter }) =>
    approved.length === 0 && byMatter === undefined
      ? { path: 'approved', message: 'name at least one approved timekeeper, or “byMatter”' }
      : null,
  prepare({ approved, byMatter }) {
    const small = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
    const everywhere = small(approved);
    const onMatter = new Map(Object.entries(byMatter ?? {}).map(([number, names]) => [number, small(names)]));
    return (line, around) => {
      if (line.what !== 'fee' || line.facts.billing === 'non_billable') return null;
      const who = around.timekeeperOf(line.facts.timekeeperId);
      if (who === null) return null;
      const here = onMatter.get(around.matterOf(line.facts.matterId)?.number ?? '');
      // A matter without a list of its own goes by the general one; without that, nothing is said about it.
      if (here === undefined && everywhere.size === 0) return null;
      const names = [who.name.toLowerCase(), who.initials.toLowerCase()];
      if (names.some((name) => everywhere.has(name) || here?.has(name) === true)) return null;
      const message = `${who.name} is not approved by the client.`;
      return { message, field: 'timekeeperId', fix: 'no_charge' };
    };
  },
});
