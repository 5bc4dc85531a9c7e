import { z } from 'zod';
import { Id } from '../../domain/id';
import { UtbmsKind } from '../../domain/reference';
import { UtbmsCodeText } from '../../domain/time-entry';
import { Instant } from '../../time/work-date';
import { CellNote, CodeColumns, MappingColumns } from '../../utbms/code-file';
import { CodePolicy } from '../../utbms/code-policy';
import { CodeMappingRow } from '../../utbms/map-code';
import { TimekeeperClass } from '../../utbms/timekeeper-class';

const Count = z.strictObject({ task: z.int(), activity: z.int(), expense: z.int() });

/** A code set, wherever it comes from. */
export const CodeSetView = z.strictObject({
  name: z.string(),
  /** `pms`: what can be pushed; `bundled`: the public sets; `client`: imported here. */
  source: z.enum(['pms', 'bundled', 'client']),
  /** Of a client's set. */
  id: Id.nullable(),
  clientId: Id.nullable(),
  clientName: z.string().nullable(),
  year: z.int().nullable(),
  /** Where it comes from, in words. */
  from: z.string(),
  /** What it holds and lacks; empty: nothing to say. */
  note: z.string(),
  /** False where something is known to be missing. */
  complete: z.boolean(),
  version: z.int().nullable(),
  madeAt: Instant.nullable(),
  retired: z.boolean(),
  count: Count,
  codes: z.array(
    z.strictObject({
      code: UtbmsCodeText,
      kind: UtbmsKind,
      name: z.string(),
      /** Absent: the source doesn't say. */
      parent: UtbmsCodeText.nullable().optional(),
    }),
  ),
});
export type CodeSetView = z.infer<typeof CodeSetView>;

export const CodesView = z.strictObject({
  sets: z.array(CodeSetView),
  mappings: z.array(z.strictObject({ clientId: Id, clientName: z.string(), rows: z.array(CodeMappingRow) })),
  /** The codes that the person at this laptop starred. */
  favourites: z.array(z.strictObject({ kind: UtbmsKind, code: UtbmsCodeText })),
  classes: z.array(z.strictObject({ timekeeperId: Id, clientId: Id.nullable(), classCode: TimekeeperClass })),
  /** Classes of persons to choose from. */
  knownClasses: z.array(z.strictObject({ code: TimekeeperClass, label: z.string() })),
});
export type CodesView = z.infer<typeof CodesView>;

/** What stands around the codes of a line on a matter. */
export const LineCodesView = z.strictObject({
  clientId: Id.nullable(),
  clientName: z.string().nullable(),
  policy: CodePolicy,
  lastUsed: z.strictObject({ task: z.array(z.string()), activity: z.array(z.string()) }),
  mapping: z.array(CodeMappingRow),
  /** Said for this line, and kept on this laptop only. */
  own: z.strictObject({
    task: UtbmsCodeText.nullable(),
    activity: UtbmsCodeText.nullable(),
    expense: UtbmsCodeText.nullable(),
  }),
});
export type LineCodesView = z.infer<typeof LineCodesView>;

/** What is asked of codes on a client's or a matter's lines today, and who asks it. */
export const CodeDemandsView = z.strictObject({
  /** The rule set that judges these lines, and for what it was assigned. */
  ruleSet: z.strictObject({
    name: z.string(),
    version: z.int(),
    scope: z.enum(['matter', 'client', 'firm', 'standard']),
  }),
  demands: z.array(
    z.strictObject({
      /** Tells one demand from the next. */
      key: z.string(),
      says: z.string(),
      /** For which lines only; null: for all. */
      onlyFor: z.string().nullable(),
      ruleSet: z.string(),
      version: z.int(),
      ruleId: z.string(),
      clause: z.string().nullable(),
      /** Sets that it names and that this laptop doesn't know: they bind nothing until they are imported. */
      unknownSets: z.array(z.string()),
    }),
  ),
  /** Matters for which the PMS asks task and activity codes. */
  askedByPms: z.array(z.strictObject({ matterId: Id, title: z.string() })),
  /** Matters of the client to which a rule set of their own was assigned. */
  ownRuleSets: z.array(z.strictObject({ matterId: Id, title: z.string(), ruleSet: z.string() })),
  /** Clients to which a rule set was assigned. */
  ruledClients: z.array(z.strictObject({ clientId: Id, ruleSet: z.string() })),
});
export type CodeDemandsView = z.infer<typeof CodeDemandsView>;

/** What a file of codes says before anything is taken from it. */
export const CodeFileLook = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file's own name, for a name to begin with. */
  name: z.string(),
  format: z.string(),
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  codeColumns: CodeColumns.partial(),
  mappingColumns: MappingColumns.partial(),
});
export type CodeFileLook = z.infer<typeof CodeFileLook>;

/** What bringing a file in does, or would do. With any problem nothing is brought in. */
export const CodeFileOutcome = z.strictObject({
  problems: z.array(CellNote),
  problemCount: z.int(),
  notes: z.array(CellNote),
  codes: z.int(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  /** Of the set that comes about; null for a mapping. */
  version: z.int().nullable(),
});
export type CodeFileOutcome = z.infer<typeof CodeFileOutcome>;
