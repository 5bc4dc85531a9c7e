import { policyFieldNames, policyFields } from '../../shared/policy/fields';
import type { FoundPolicy } from '../../shared/policy/in-force';

export const policyKey = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook';

/**
 * Fields of a policy from what `reg query <key> /s` prints: one line a value, four spaces between its parts. A list may be a
 * REG_MULTI_SZ, or a key of its own below with a value for each item, as group policy writes it.
 */
export function policyFromRegistry(printed: string): FoundPolicy {
  const fields: Record<string, unknown> = {};
  let list: string | null = null;
  for (const line of printed.split(/\r?\n/)) {
    const key = /^HKEY_LOCAL_MACHINE\\Software\\Policies\\Daybook(?:\\(.+))?$/i.exec(line);
    if (key !== null) {
      list = key[1] ?? null;
      if (list !== null) fields[list] ??= [];
      continue;
    }
    const value = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/.exec(line);
    if (value === null) continue;
    const [, name = '', type = '', data = ''] = value;
    const items = list === null ? null : fields[list];
    if (Array.isArray(items)) items.push(data);
    else fields[name] = dataOf(name, type, data);
  }
  return {
    kind: 'fields',
    source: policyKey,
    fields,
    placeOf: (name) => `${policyKey}, value ${name}`,
  };
}

/** What doesn't fit stays as it was printed: the schema refuses it, and the message names it. */
function dataOf(name: string, type: string, data: string): unknown {
  const field = policyFieldNames.find((known) => known.toLowerCase() === name.toLowerCase());
  const kind = field === undefined ? null : policyFields[field].kind;
  if (type === 'REG_MULTI_SZ') return data.split('\\0').filter((one) => one !== '');
  if (type !== 'REG_DWORD' && type !== 'REG_QWORD') return data;
  const number = Number(data);
  return kind === 'flag' && (number === 0 || number === 1) ? number === 1 : number;
}
