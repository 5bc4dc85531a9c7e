import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { repositoryRoot } from '../runtime/build-app';
import { breachesIn } from './judge';

/** `npm run fences`: holds every product file to the fences of rules.ts. */
const files = ['shared', 'src-main', 'src-renderer'].flatMap(sourcesUnder);
const breaches = files.flatMap((path) => breachesIn(path, readFileSync(join(repositoryRoot, path), 'utf8')));

for (const { path, line, fence, what } of breaches) console.log(`${path}:${line}  ${what}\n    ${fence}`);
console.log(`${files.length} files, ${breaches.length} breaches of the fences`);
process.exitCode = breaches.length === 0 ? 0 : 1;

function sourcesUnder(folder: string): string[] {
  const root = join(repositoryRoot, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(repositoryRoot, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
