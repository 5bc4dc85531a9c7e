import { policyFieldNames, policyFields } from '../../../shared/policy/fields';
import { adml, admx, registryName } from './admx';
import { mobileconfig, samplePolicy } from './sample';

/** What lies in resources/policy, by file name. */
export function templates(): Readonly<Record<string, string>> {
  return {
    'daybook.admx': admx(),
    'en-US/daybook.adml': adml(),
    'daybook.mobileconfig': mobileconfig(),
    'policy.sample.json': `${JSON.stringify(samplePolicy, null, 2)}\n`,
    'fields.md': fieldTable(),
  };
}

const registryKind = {
  text: 'REG_SZ',
  choice: 'REG_SZ',
  number: 'REG_DWORD',
  flag: 'REG_DWORD',
  list: 'REG_MULTI_SZ',
};

function fieldTable(): string {
  const rows = policyFieldNames.map((field) => {
    const { title, help, expected, kind } = policyFields[field];
    return `| \`${field}\` | \`${registryName(field)}\` ${registryKind[kind]} | **${title}.** ${help} Takes ${expected}. |`;
  });
  return `# The fields of a policy\n\nMade from \`shared/policy/fields.ts\`; a test holds it to them.\n\n| JSON and macOS | Registry | What it does |\n|---|---|---|\n${rows.join('\n')}\n`;
}
