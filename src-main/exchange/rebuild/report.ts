import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RebuildReport } from '../../../shared/ipc/rebuild-calls';
import { auditOf } from '../../store/audit';
import type { StoreContext } from '../../store/database';
import { writeWhole } from '../write-whole';

/** The rebuilds that this database went through, the newest first: they stand in its audit trail, so that none is told that did not happen. */
export function rebuildReports(store: StoreContext): RebuildReport[] {
  return auditOf(store, 'store', 'database')
    .flatMap(({ action, after }) => {
      const report = action === 'store.rebuild' ? RebuildReport.safeParse(after) : null;
      return report?.success === true ? [report.data] : [];
    })
    .reverse();
}

/** Where a report lies as a file: beside the database, named after the damaged one. */
export function reportPath(databaseFile: string, { damaged }: RebuildReport): string {
  return join(dirname(databaseFile), `Daybook rebuild of ${damaged}.txt`);
}

/** Writes the reports that are not there as files. A folder that takes none keeps nobody from anything. */
export async function writeReports(store: StoreContext): Promise<void> {
  for (const report of rebuildReports(store)) {
    const path = reportPath(store.db.name, report);
    if (existsSync(path)) continue;
    await writeWhole(path, Buffer.from(reportText(report), 'utf8')).catch(() => {
      store.logger.warn('rebuild.report_not_written');
    });
  }
}

/** Which entries and how many, and no content: the file is not encrypted. */
export function reportText(report: RebuildReport): string {
  const { entries, base, differing, tables, passedOver } = report;
  const figure = (count: number, words: string) => `${String(count).padStart(7)}  ${words}`;
  return [
    'A damaged Daybook database was rebuilt',
    '',
    `Damaged     ${report.damaged}, which lies beside the database as it was found`,
    `Rebuilt at  ${report.at}`,
    `Begun with  ${baseWords(base)}`,
    `Readable    ${readWords[report.read]}`,
    ...passedOver.map(({ name, words }) => `Passed over ${name}. ${words}`),
    '',
    'Entries',
    figure(
      entries.fromBase,
      base.kind === 'backup' ? 'from the backup' : 'from the damaged file, which was whole',
    ),
    figure(entries.fromDamaged, 'from the damaged file, not in the backup'),
    figure(entries.fromPresent, 'written after the damage was found'),
    figure(
      entries.asDrafts,
      'of the damaged file as drafts without a matter: what belongs to them could not be read',
    ),
    figure(entries.lost, 'of the damaged file that could not be read any more'),
    figure(differing.length, 'in both with different contents: on hold until somebody has looked'),
    figure(entries.toLookUp, 'may have been sent: each is looked up in the PMS before anything goes'),
    figure(report.timers, 'timers'),
    '',
    'What the PMS holds beyond that comes with the next sync.',
    '',
    ...(tables.length === 0
      ? ['Of everything else all rows were read, and none differed.']
      : [
          'Everything else: rows taken from the damaged file, rows left out',
          ...tables.map(
            ({ name, taken, leftOut, isCut }) =>
              `${String(taken).padStart(7)}${String(leftOut).padStart(7)}  ${name}${isCut ? ' (others could not be read)' : ''}`,
          ),
        ]),
    '',
    ...(differing.length === 0 ? [] : ['On hold, by id', ...differing.map((id) => `  ${id}`), '']),
  ].join('\n');
}

const readWords: Readonly<Record<RebuildReport['read'], string>> = {
  all: 'all rows of the damaged file could be read',
  a_part: 'a part of the damaged file could be read',
  nothing: 'nothing of the damaged file could be read',
};

function baseWords({ kind, name, at }: RebuildReport['base']): string {
  if (kind === 'nothing') return 'an empty database: no good backup was found';
  return kind === 'backup'
    ? `the backup ${name ?? ''}`
    : `the damaged file itself, as of ${at ?? 'an unknown time'}`;
}
