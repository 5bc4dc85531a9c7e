import { type KeyObject, sign } from 'node:crypto';
import { signedText } from '../../../shared/updates/signed-list';

const SIGNATURE = /^daybookSignature: .*\n?/m;

/**
 * A list of an update, as electron-builder wrote it (latest.yml), with our signature.
 * @throws where it names no version or no file
 */
export function signList(text: string, privateKey: KeyObject): string {
  const plain = text.replace(SIGNATURE, '');
  const version = /^version: (\S+)$/m.exec(plain)?.[1];
  // The files' own hashes are indented; the one at the beginning of a line repeats the first.
  const files = [...plain.matchAll(/^ +sha512: (\S+)$/gm)].map(([, sha512 = '']) => ({ sha512 }));
  if (version === undefined || files.length === 0) throw new Error('this is no list of an update');
  const signature = sign(null, Buffer.from(signedText({ version, files })), privateKey).toString('base64');
  return `${plain.trimEnd()}\ndaybookSignature: ${signature}\n`;
}
