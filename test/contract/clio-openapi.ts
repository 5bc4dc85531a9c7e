import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { expect } from 'vitest';
import {
  bearerErrorSchema,
  fieldErrorsSchema,
  metaSchema,
  nullableInAnswers,
  undocumentedStatuses,
} from './known-exceptions';
import { flatten, type Schema, type SchemaSet, strictSchema } from './openapi-schema';

/**
 * Clio's own OpenAPI document as a judge over requests and answers: what it does not name is a failure. Both the
 * stand-in's answers and the adapter's requests are held to it.
 */
export type ClioContract = {
  /** Problems of a request, none where it fits. `query` as it goes into the URL; `body` parsed, or null for none. */
  validateRequest(method: string, path: string, query: URLSearchParams, body: unknown): readonly string[];
  /** Problems of an answer, none where it fits. `body` parsed, or null for none. */
  validateAnswer(method: string, path: string, status: number, body: unknown): readonly string[];
};

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Schema;
};
type Content = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: SchemaSet };
};
type Found = { readonly template: string; readonly operation: Operation };

const file = fileURLToPath(new URL('../../../shared/data/clio-openapi.json', import.meta.url));

/** The judge, or null where the document is not beside the repository. */
export function loadClioContract(): ClioContract | null {
  return existsSync(file) ? contractOf(JSON.parse(readFileSync(file, 'utf8')) as Document) : null;
}

/**
 * Runs a check where the document is present. Without it the test passes, and says in its output that nothing was
 * checked.
 */
export async function whenDocumented(
  contract: ClioContract | null,
  run: (contract: ClioContract) => Promise<void> | void,
): Promise<void> {
  if (contract !== null) return await run(contract);
  const name = expect.getState().currentTestName ?? 'a contract test';
  process.stdout.write(`not checked, since Clio's OpenAPI document is not present: ${name}\n`);
}

function contractOf(document: Document): ClioContract {
  const set = document.components.schemas;
  // The package is CommonJS: under ESM its default export is the module.
  const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  // The document's own word for a number that is sent as text or number; nothing we read has it.
  ajv.addFormat('decimal', true);
  const compiled = new Map<string, ValidateFunction>();

  const validator = (key: string, make: () => object): ValidateFunction => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = ajv.compile(make());
    compiled.set(key, made);
    return made;
  };
  const problemsOf = (key: string, make: () => object, value: unknown): string[] => {
    const check = validator(key, make);
    return check(value) ? [] : (check.errors ?? []).map(sayError);
  };

  return {
    validateRequest(method, path, query, body) {
      const found = findOperation(document, method, path);
      if (found === null) return [`the document has no ${method} ${path}`];
      const key = `${method} ${found.template}`;
      const bodySchema = found.operation.requestBody?.content?.['application/json']?.schema;
      return [
        ...queryProblems(found, query, (name, value) =>
          problemsOf(`${key} ?${name}`, () => parameterSchema(found, name), value),
        ),
        ...(body === null
          ? []
          : bodySchema === undefined
            ? ['the document gives this operation no body']
            : problemsOf(`${key} body`, () => requestSchema(bodySchema), body)),
        ...fieldProblems(found, query.get('fields')),
      ];
    },
    validateAnswer(method, path, status, body) {
      const found = findOperation(document, method, path);
      if (found === null) return [`the document has no ${method} ${path}`];
      const answer = found.operation.responses[String(status)];
      if (answer === undefined && !isKnownStatus(status, method, found.template)) {
        return [`the document has no status ${status} for ${method} ${found.template}`];
      }
      if (status === 204 || status === 304) return body === null ? [] : [`status ${status} has no body`];
      if (body === null) return ['the body is missing'];
      return problemsOf(`${method} ${found.template} ${status}`, () => answerSchema(status, answer), body);
    },
  };

  function requestSchema(schema: Schema): object {
    return strictSchema(schema, {
      set,
      mayBeNull: (_name, property) => (property.description ?? '').includes('Use the keyword `null`'),
    });
  }

  function answerSchema(status: number, answer: Content | undefined): object {
    const options = { set, mayBeNull: (name: string) => nullableInAnswers.has(name) };
    if (status >= 400) return errorSchema(status, options);
    const schema = Object.values(answer?.content ?? {})[0]?.schema;
    if (schema === undefined) return {};
    const strict = strictSchema(flatten(schema, set), options) as { properties: object };
    return { ...strict, properties: { ...strict.properties, meta: metaSchema } };
  }

  function errorSchema(status: number, options: Parameters<typeof strictSchema>[1]): object {
    const detail = strictSchema({ $ref: '#/components/schemas/ErrorDetail' }, options) as { $defs: object };
    const { ErrorDetail } = detail.$defs as { ErrorDetail: { properties: object } };
    const errors = status === 422 ? { errors: fieldErrorsSchema } : {};
    const ordinary = {
      type: 'object',
      required: ['error'],
      additionalProperties: false,
      properties: { error: { ...ErrorDetail, properties: { ...ErrorDetail.properties, ...errors } } },
    };
    return status === 401 ? { anyOf: [ordinary, bearerErrorSchema] } : ordinary;
  }

  function queryProblems(
    found: Found,
    query: URLSearchParams,
    check: (name: string, value: unknown) => readonly string[],
  ): string[] {
    const known = new Map(
      (found.operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => [one.name, one]),
    );
    return [...query].flatMap(([name, text]) => {
      const parameter = known.get(name);
      if (parameter === undefined) return [`the document has no parameter ${name} for ${found.template}`];
      return check(name, typedValue(parameter, text)).map((problem) => `${name}=${text}: ${problem}`);
    });
  }

  /** Every name in `fields` must be a property of what the operation answers with. */
  function fieldProblems(found: Found, fields: string | null): string[] {
    if (fields === null) return [];
    const answer = found.operation.responses['200'] ?? found.operation.responses['201'];
    const envelope = Object.values(answer?.content ?? {})[0]?.schema;
    const data = envelope === undefined ? undefined : flatten(envelope, set).properties?.data;
    if (data === undefined) return ['the document gives this operation no data to select from'];
    const record = flatten(data.items ?? data, set);
    return [...fields.matchAll(/([a-z_0-9]+)(?:\{([^{}]*)\})?/g)].flatMap(([, name = '', inside]) => {
      const property = record.properties?.[name];
      if (property === undefined) return [`fields: ${found.template} has no ${name}`];
      if (inside === undefined) return [];
      const nested = flatten(property.items ?? property, set);
      return inside
        .split(',')
        .filter((one) => nested.properties?.[one] === undefined)
        .map((one) => `fields: ${name} has no ${one}`);
    });
  }
}

function findOperation(document: Document, method: string, path: string): Found | null {
  const plain = path.replace(/^\/api\/v4/, '');
  const templates = Object.keys(document.paths).toSorted(
    (a, b) => Number(a.includes('{')) - Number(b.includes('{')),
  );
  for (const template of templates) {
    const pattern = `^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`;
    const operation = document.paths[template]?.[method.toLowerCase()];
    if (operation !== undefined && new RegExp(pattern).test(plain)) return { template, operation };
  }
  return null;
}

function isKnownStatus(status: number, method: string, template: string): boolean {
  return undocumentedStatuses.some(
    (one) =>
      one.status === status &&
      (one.method === undefined || one.method === method.toLowerCase()) &&
      (one.path === undefined || one.path === template),
  );
}

function parameterOf(found: Found, name: string): Parameter {
  const parameter = found.operation.parameters?.find((one) => one.name === name);
  if (parameter === undefined) throw new Error(`${found.template} has no parameter ${name}.`);
  return parameter;
}

/** A parameter's schema, read with its description, which is more exact than the schema in three cases. */
function parameterSchema(found: Found, name: string): object {
  const { schema, description = '' } = parameterOf(found, name);
  if (description.includes('ISO-8601 date)')) {
    return {
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    };
  }
  if (description.includes('comma-separated')) return { type: 'array', items: schema };
  if (description.includes('Use the keyword `null` to match')) return { anyOf: [schema, { const: 'null' }] };
  return schema;
}

/** URL text as the value that the schema speaks of. */
function typedValue({ schema, description = '' }: Parameter, text: string): unknown {
  if (description.includes('comma-separated')) return text.split(',');
  if (schema.type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function sayError(error: ErrorObject): string {
  const extra = 'additionalProperty' in error.params ? ` (${String(error.params.additionalProperty)})` : '';
  const allowed = 'allowedValues' in error.params ? ` (${String(error.params.allowedValues)})` : '';
  return `${error.instancePath === '' ? '/' : error.instancePath} ${error.message ?? 'is wrong'}${extra}${allowed}`;
}
