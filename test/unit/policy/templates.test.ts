import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { policyFieldNames } from '../../../shared/policy/fields';
import { policyInForce } from '../../../shared/policy/in-force';
import { policyFromJson } from '../../../src-main/policy/json-policy';
import { registryName } from '../../helpers/policy-templates/admx';
import { templates } from '../../helpers/policy-templates/all';
import { samplePolicy } from '../../helpers/policy-templates/sample';

const inResources = (file: string) =>
  readFileSync(new URL(`../../../resources/policy/${file}`, import.meta.url), 'utf8');

describe('what lies in resources/policy', () => {
  it.each(Object.keys(templates()))('%s is as the fields make it (npm run policy:templates)', (file) => {
    expect(inResources(file)).toBe(templates()[file]);
  });

  it.each(['daybook.admx', 'en-US/daybook.adml', 'daybook.mobileconfig'])('%s is sound XML', (file) => {
    expect(XMLValidator.validate(inResources(file))).toBe(true);
  });

  it('the sample is a policy without a fault', () => {
    const inForce = policyInForce(
      policyFromJson(inResources('policy.sample.json'), 'policy.sample.json'),
      null,
    );
    expect(inForce.problems).toEqual([]);
    expect(inForce.policy).toEqual(samplePolicy);
  });

  it('the template for group policy has every field, with words for each reference', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const admx = parser.parse(inResources('daybook.admx')).policyDefinitions;
    const names = admx.policies.policy.map(({ name }: { name: string }) => name);
    expect(names).toEqual(policyFieldNames.map(registryName));
    const adml = inResources('en-US/daybook.adml');
    for (const [, kind, id] of inResources('daybook.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)) {
      expect(adml).toContain(`<${kind} id="${id}">`);
    }
  });

  it('the guide names every field', () => {
    const table = inResources('fields.md');
    for (const name of policyFieldNames) expect(table).toContain(`\`${name}\``);
  });
});
