import { writeFileSync } from 'node:fs';
import { templates } from './all';

/** Writes the templates anew, after a change of the fields: `npm run policy:templates`. */
for (const [file, text] of Object.entries(templates())) {
  writeFileSync(new URL(`../../../resources/policy/${file}`, import.meta.url), text);
  console.log(`resources/policy/${file}`);
}
