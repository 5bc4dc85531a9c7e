import { z } from 'zod';
import { Id } from '../domain/id';
import { UtbmsKind } from '../domain/reference';
import { UtbmsCodeText } from '../domain/time-entry';
import { CodeColumns, MappingColumns } from '../utbms/code-file';
import { CodeSetName } from '../utbms/custom-set';
import { CodeMappingRow } from '../utbms/map-code';
import { TimekeeperClass } from '../utbms/timekeeper-class';
import { call, done, nothing } from './call';
import { CodeDemandsView, CodeFileLook, CodeFileOutcome, CodesView, LineCodesView } from './views/codes';

const file = { chosen: Id, hash: CodeFileLook.shape.hash };
const set = z.strictObject({
  ...file,
  columns: CodeColumns,
  name: CodeSetName,
  /** Whose set it is; null: for any client. */
  clientId: Id.nullable(),
  /** Of codes whose kind no column says. */
  kind: UtbmsKind,
});
const mapping = z.strictObject({ ...file, columns: MappingColumns, clientId: Id });
const written = z.strictObject({ codes: z.int(), path: z.string() });

export const codeCalls = {
  /** All sets with their codes, mappings, stars and classes. */
  codesGet: call(nothing, CodesView),
  /** What is asked of codes for a client, one of its matters or (both null) where nothing else is said, and by whom. */
  codeDemandsGet: call(z.strictObject({ clientId: Id.nullable(), matterId: Id.nullable() }), CodeDemandsView),
  /** What stands around the codes of a line: its client's demands and mapping, what was used on the matter. */
  lineCodesGet: call(z.strictObject({ matterId: Id.nullable(), entryId: Id.nullable() }), LineCodesView),
  /** Says, for this line alone, by which code it goes out to its client; null: as the mapping has it. */
  lineCodeSet: call(z.strictObject({ entryId: Id, kind: UtbmsKind, code: UtbmsCodeText.nullable() }), done),
  /** Looks into a CSV or XLSX file of codes or of a mapping. */
  codeFileLook: call(z.strictObject({ chosen: Id }), CodeFileLook),
  /** What importing the file as this set would do; nothing is changed. */
  codeSetPreview: call(set, CodeFileOutcome),
  /** Imports it as a new set, or as the next version of the set of that name. All or nothing. */
  codeSetImport: call(set, CodeFileOutcome),
  /** Writes a set to a CSV file that can be imported again. */
  codeSetExport: call(
    z.strictObject({ chosen: Id, source: z.enum(['pms', 'bundled', 'client']), name: z.string() }),
    written,
  ),
  /** No longer offers a client's set, or offers it again. */
  codeSetRetire: call(z.strictObject({ id: Id, retired: z.boolean() }), done),
  codeMappingPreview: call(mapping, CodeFileOutcome),
  /** Puts the file's mapping in the place of the client's former one. */
  codeMappingImport: call(mapping, CodeFileOutcome),
  codeMappingExport: call(z.strictObject({ chosen: Id, clientId: Id }), written),
  /** Puts these rows in the place of the client's mapping; none: it has none any more. */
  codeMappingSave: call(z.strictObject({ clientId: Id, rows: z.array(CodeMappingRow).max(5000) }), done),
  codeFavouriteSet: call(
    z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText, isFavourite: z.boolean() }),
    done,
  ),
  /** Says by which class a client's e-billing knows a timekeeper. Client null: for all that say nothing else. */
  timekeeperClassSet: call(
    z.strictObject({ timekeeperId: Id, clientId: Id.nullable(), classCode: TimekeeperClass.nullable() }),
    done,
  ),
};
