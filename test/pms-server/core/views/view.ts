import type { FieldTree } from '../fields';
import type { UserRow } from '../rows';
import type { PmsState } from '../state';

/** What a field's value may depend on besides its row. */
export type ViewContext = {
  readonly state: PmsState;
  readonly viewer: UserRow;
  /** From `?duration=`, for billing settings only. */
  readonly duration?: string;
  /** From `?rate_for[...]=`, for activity descriptions only. */
  readonly rateFor?: { readonly matterId: number | null; readonly userId: number };
};

/** How rows of one kind look to the outside: each field by the vendor's name. */
export type View<Row> = {
  readonly plain: Readonly<Record<string, (row: Row, context: ViewContext) => unknown>>;
  readonly nested: Readonly<Record<string, Nested<Row>>>;
};

/** A field that is another record: shown with the names in its braces, or with id and etag without any. */
export type Nested<Row> = {
  readonly knows: (name: string) => boolean;
  readonly show: (row: Row, context: ViewContext, names: readonly string[]) => unknown;
  readonly withoutBraces: readonly string[];
};

export function nest<Row, Other>(
  view: View<Other>,
  pick: (row: Row, context: ViewContext) => Other | null | undefined,
): Nested<Row> {
  return {
    knows: (name) => name in view.plain,
    withoutBraces: ['id', 'etag'].filter((name) => name in view.plain),
    show(row, context, names) {
      const other = pick(row, context);
      if (other === null || other === undefined) return null;
      return Object.fromEntries(names.map((name) => [name, view.plain[name]?.(other, context)]));
    },
  };
}

/** Without `fields` the vendor answers with id and etag alone. */
export const defaultFields: FieldTree = new Map([
  ['id', null],
  ['etag', null],
]);

/** The first name in the selection that this kind of record does not have, or null. */
export function unknownField<Row>(view: View<Row>, tree: FieldTree): string | null {
  for (const [name, inside] of tree) {
    const nested = view.nested[name];
    if (nested === undefined) {
      if (!(name in view.plain)) return name;
      if (inside !== null) return `${name}{${inside.join(',')}}`;
      continue;
    }
    const wrong = inside?.find((one) => !nested.knows(one));
    if (wrong !== undefined) return `${name}{${wrong}}`;
  }
  return null;
}

export function render<Row>(view: View<Row>, row: Row, tree: FieldTree, context: ViewContext): object {
  const shown: Record<string, unknown> = {};
  for (const [name, inside] of tree) {
    const nested = view.nested[name];
    shown[name] =
      nested === undefined
        ? view.plain[name]?.(row, context)
        : nested.show(row, context, inside ?? nested.withoutBraces);
  }
  return shown;
}
