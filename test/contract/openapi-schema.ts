/** Turns the schemas of an OpenAPI 3.0 document into JSON Schemas that refuse whatever the document does not name. */

export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
};

export type SchemaSet = Readonly<Record<string, Schema>>;

/** Follows `$ref` and merges `allOf`, so that all properties stand in one place. */
export function flatten(schema: Schema, set: SchemaSet): Schema {
  if (schema.$ref !== undefined) return flatten(named(schema.$ref, set), set);
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map((part) => flatten(part, set));
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {}), schema.properties ?? {}),
    required: [...parts.flatMap((part) => part.required ?? []), ...(schema.required ?? [])],
  };
}

function named(ref: string, set: SchemaSet): Schema {
  const name = ref.split('/').at(-1) ?? '';
  const found = set[name];
  if (found === undefined) throw new Error(`The document has no schema named ${name}.`);
  return found;
}

export type StrictOptions = {
  readonly set: SchemaSet;
  /** Whether a property may be null, which this document never says. */
  readonly mayBeNull: (property: string, schema: Schema) => boolean;
};

/**
 * A self-contained strict schema: unknown properties are errors, enums are closed, null only where allowed. Schemas
 * refer to each other in circles, so each is kept once under `$defs`.
 */
export function strictSchema(root: Schema, options: StrictOptions): object {
  const defs: Record<string, object> = {};
  const body = strict(root);
  return { ...body, $defs: defs };

  function strict(schema: Schema): object {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      if (defs[name] === undefined) {
        defs[name] = {};
        defs[name] = strict(flatten(schema, options.set));
      }
      return { $ref: `#/$defs/${name}` };
    }
    const flat = flatten(schema, options.set);
    const { type, format } = flat;
    const plain = {
      ...(type === undefined ? {} : { type }),
      ...(format === undefined ? {} : { format }),
      ...(flat.enum === undefined ? {} : { enum: flat.enum }),
    };
    if (flat.items !== undefined) return { ...plain, items: strict(flat.items) };
    if (flat.properties === undefined) return plain;
    const properties = Object.entries(flat.properties).map(([name, property]) => {
      const shape = strict(property);
      return [
        name,
        options.mayBeNull(name, property) ? { anyOf: [shape, { type: 'null' }] } : shape,
      ] as const;
    });
    return {
      ...plain,
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(flat.required === undefined ? {} : { required: flat.required }),
      additionalProperties: flat.additionalProperties ?? false,
    };
  }
}
