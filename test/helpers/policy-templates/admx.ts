import { type FieldWords, policyFieldNames, policyFields } from '../../../shared/policy/fields';
import type { PolicyField } from '../../../shared/policy/policy';

/** The templates for group policy, made from the table of fields: what a policy takes is said once. */

const key = 'Software\\Policies\\Daybook';
export const registryName = (field: PolicyField): string => field.charAt(0).toUpperCase() + field.slice(1);

export function admx(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="daybook" namespace="Daybook.Policies"/>
    <using prefix="windows" namespace="Microsoft.Policies.Windows"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <categories>
    <category name="Daybook" displayName="$(string.Daybook)"/>
  </categories>
  <policies>
${policyFieldNames.map(policyOf).join('\n')}
  </policies>
</policyDefinitions>
`;
}

function policyOf(field: PolicyField): string {
  const words = policyFields[field];
  const name = registryName(field);
  const shown = words.kind === 'flag' ? '' : ` presentation="$(presentation.${name})"`;
  // A list is a key of its own below ours, with a value for each item.
  const where =
    words.kind === 'list'
      ? `key="${key}"`
      : `key="${key}"${words.kind === 'flag' ? ` valueName="${name}"` : ''}`;
  return `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_Help)"${shown} ${where}>
      <parentCategory ref="Daybook"/>
      <supportedOn ref="windows:SUPPORTED_Windows_10_0"/>
${valueOfPolicy(name, words)}
    </policy>`;
}

function valueOfPolicy(name: string, { kind, choices = [], range = [0, 0] }: FieldWords): string {
  switch (kind) {
    case 'flag':
      return `      <enabledValue><decimal value="1"/></enabledValue>
      <disabledValue><decimal value="0"/></disabledValue>`;
    case 'number':
      return `      <elements><decimal id="${name}_Value" valueName="${name}" minValue="${range[0]}" maxValue="${range[1]}" required="true"/></elements>`;
    case 'choice':
      return `      <elements>
        <enum id="${name}_Value" valueName="${name}" required="true">
${choices.map((one) => `          <item displayName="$(string.${name}_${one})"><value><string>${one}</string></value></item>`).join('\n')}
        </enum>
      </elements>`;
    case 'list':
      return `      <elements><list id="${name}_Value" key="${key}\\${name}" valuePrefix=""/></elements>`;
    case 'text':
      return `      <elements><text id="${name}_Value" valueName="${name}" required="true" maxLength="10000"/></elements>`;
  }
}

/** The words of the template, in English. */
export function adml(): string {
  const strings = policyFieldNames.flatMap((field) => {
    const { title, help, expected, choices = [] } = policyFields[field];
    const name = registryName(field);
    return [
      [name, title],
      [`${name}_Help`, `${help} Takes ${expected}.`],
      ...choices.map((one) => [`${name}_${one}`, one]),
    ] as const;
  });
  const shown = policyFieldNames.filter((field) => policyFields[field].kind !== 'flag');
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Daybook</displayName>
  <description>What a firm settles for all its laptops</description>
  <resources>
    <stringTable>
      <string id="Daybook">Daybook</string>
${strings.map(([id, text]) => `      <string id="${id}">${escaped(text ?? '')}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${shown.map(presentationOf).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function presentationOf(field: PolicyField): string {
  const { kind, title } = policyFields[field];
  const name = registryName(field);
  const label = escaped(title);
  const control = {
    number: `<decimalTextBox refId="${name}_Value">${label}</decimalTextBox>`,
    choice: `<dropdownList refId="${name}_Value">${label}</dropdownList>`,
    list: `<listBox refId="${name}_Value">${label}</listBox>`,
    text: `<textBox refId="${name}_Value"><label>${label}</label></textBox>`,
    flag: '',
  }[kind];
  return `      <presentation id="${name}">${control}</presentation>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
