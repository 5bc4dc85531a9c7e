import { readJsonText } from '../../shared/guidelines/json-text';
import type { FoundPolicy } from '../../shared/policy/in-force';

/** Fields of a policy from the text of a JSON file; what is wrong with the text is told by line and column. */
export function policyFromJson(text: string, source: string): FoundPolicy {
  const json = readJsonText(text);
  const at = ({ line, column }: { line: number; column: number }) =>
    `${source}, line ${line}, column ${column}`;
  if (!json.ok) {
    return {
      kind: 'unreadable',
      source,
      place: at(json.place),
      message: `This is not JSON: ${lowerFirst(json.message)}`,
    };
  }
  if (json.value === null || typeof json.value !== 'object' || Array.isArray(json.value)) {
    return {
      kind: 'unreadable',
      source,
      place: at(json.placeOf([])),
      message: 'Expected an object with the fields of a policy.',
    };
  }
  return {
    kind: 'fields',
    source,
    fields: json.value as Record<string, unknown>,
    placeOf: (name) => at(json.placeOfKey([name])),
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
