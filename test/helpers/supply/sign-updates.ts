import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../runtime/build-app';
import { explained, ForAPerson } from '../runtime/explained';
import { signList } from './sign-list';

/** `npm run sign-updates`: signs the lists in dist/ with DAYBOOK_UPDATE_PRIVATE_KEY (Ed25519, base64 of its DER, PKCS 8). */
await explained(async () => {
  const given = process.env.DAYBOOK_UPDATE_PRIVATE_KEY;
  if (!given) throw new ForAPerson('DAYBOOK_UPDATE_PRIVATE_KEY is not set: nothing was signed.');
  const key = createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' });
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  if (own !== process.env.DAYBOOK_UPDATE_PUBLIC_KEY)
    throw new ForAPerson(
      'The private key is not the one whose public half is in the build: nothing was signed.',
    );
  const dist = join(repositoryRoot, 'dist');
  const lists = readdirSync(dist).filter((name) => /^(latest|early).*\.yml$/.test(name));
  for (const name of lists) {
    const file = join(dist, name);
    writeFileSync(file, signList(readFileSync(file, 'utf8'), key));
    console.log(`signed: ${name}`);
  }
  if (lists.length === 0) throw new ForAPerson('There is no list of an update in dist/.');
  return 0;
});
