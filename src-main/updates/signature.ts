import { createPublicKey, verify } from 'node:crypto';
import { signedText, type UpdateList } from '../../shared/updates/signed-list';

/**
 * Whether the list was signed by the owner of the key.
 * @param publicKey Ed25519, base64 of its DER (SPKI); anything else signs nothing
 * @param signature base64
 */
export function isSignedBy(publicKey: string, list: UpdateList, signature: unknown): boolean {
  if (typeof signature !== 'string' || list.files.length === 0) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(signedText(list)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
