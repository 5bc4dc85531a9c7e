import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import {
  askedFields,
  type DecisionDraft,
  factsOfSide,
  hiddenOn,
  isByField,
  isUnsent,
  type MergedField,
  mergedFields,
  type Side,
} from './decision-draft';

/** A row of the versions table: to be decided, merged beforehand, only told, or told once because all agree. */
export type TableRow =
  | { readonly kind: 'asked'; readonly name: FactName }
  | { readonly kind: 'merged'; readonly name: FactName; readonly from: MergedField['from'] }
  | { readonly kind: 'told'; readonly name: FactName }
  | { readonly kind: 'agreed'; readonly name: FactName };

/** What the table shows for a conflict: the clashing fields, then those merged beforehand. */
export function tableRows(view: ConflictView, draft: DecisionDraft): TableRow[] {
  if (isByField(view, draft)) {
    const asked = askedFields(view, draft).map((name) => ({ kind: 'asked', name }) as const);
    const merged = mergedFields(view, draft).map((field) => ({ kind: 'merged', ...field }) as const);
    return [...asked, ...merged];
  }
  return toldRows(view, draft);
}

/**
 * Where the record is decided whole: what differs, with hours and narrative always, so that it can be recognised. A
 * narrative in which all versions agree is context: it stands once, above.
 */
function toldRows(view: ConflictView, draft: DecisionDraft): TableRow[] {
  const versions = columnsOf(view).flatMap((side) => {
    const facts = factsOfSide(view, draft, side);
    return facts === null ? [] : [facts];
  });
  const differs = (name: FactName): boolean => versions.some((facts) => facts[name] !== versions[0]?.[name]);
  const isAgreed = versions.length > 1 && !differs('narrative');
  const always: readonly FactName[] =
    view.summary.kind === 'matter_unavailable'
      ? ['matterId', 'seconds', 'narrative']
      : ['seconds', 'narrative'];
  const told = factNames
    .filter((name) => always.includes(name) || differs(name))
    .filter((name) => name !== 'narrative' || !isAgreed)
    .map((name) => ({ kind: 'told', name }) as const);
  return isAgreed ? [{ kind: 'agreed', name: 'narrative' }, ...told] : told;
}

/** The versions side by side. A twin has no "before"; what was never sent has the laptop's alone. */
export function columnsOf(view: ConflictView): Side[] {
  if (isUnsent(view)) return ['laptop'];
  return view.base === null ? ['laptop', 'clio'] : ['before', 'laptop', 'clio'];
}

/** What a version is measured against; all null: it is the measure itself. */
export type Measure = {
  /** For money: "before", or for twins the laptop's. */
  readonly reference: EntryFacts | null;
  /** For words. */
  readonly before: EntryFacts | null;
  readonly other: EntryFacts | null;
  /** What the PMS hides of the version itself: said to be hidden, whatever stands in its place (contract 5). */
  readonly hidden: readonly FactName[];
};

export const unmeasured: Measure = { reference: null, before: null, other: null, hidden: [] };

export function measureFor(view: ConflictView, draft: DecisionDraft, side: Side): Measure {
  const hidden = hiddenOn(view, draft, side);
  if (side === 'before') return { ...unmeasured, hidden };
  const before = view.base?.facts ?? null;
  const other = factsOfSide(view, draft, side === 'laptop' ? 'clio' : 'laptop');
  const twinReference = side === 'laptop' ? null : view.local.facts;
  // Money is measured only against what can be seen.
  const isMeasured = hiddenOn(view, draft, before === null ? 'laptop' : 'before').length === 0;
  return { reference: isMeasured ? (before ?? twinReference) : null, before, other, hidden };
}
