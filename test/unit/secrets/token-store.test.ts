import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../../src-main/ports';
import type { Protector } from '../../../src-main/secrets/protector';
import { fileTokenStore } from '../../../src-main/secrets/token-store';

const tokens = { accessToken: 'access-7f3a', refreshToken: 'refresh-91bc', expiresAt: 1_800_000_000_000 };

/** Turns every byte over: enough to tell sealed from plain. */
const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const keychain: Protector = {
  kind: 'keychain',
  backend: null,
  words: 'sealed',
  wrap: async (plain) => turn(Buffer.from(plain)),
  unwrap: async (wrapped) => turn(wrapped).toString(),
};
const none: Protector = {
  kind: 'none',
  backend: null,
  words: 'not encrypted',
  wrap: async (plain) => Buffer.from(plain),
  unwrap: async (wrapped) => wrapped.toString(),
};

let file: string;
let logged: string[];
const log = (...told: unknown[]): void => void logged.push(JSON.stringify(told));
const logger: Logger = { info: log, warn: log, error: log };
const store = (protector: Protector) => fileTokenStore(file, Promise.resolve(protector), logger);

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'daybook-')), 'sign-in.json');
  logged = [];
});

describe('the stored sign-in', () => {
  it('is read back as it was written, in a file for this user alone', async () => {
    await store(keychain).write(tokens);
    expect(await store(keychain).read()).toEqual(tokens);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('shows no token in the file when there is a keychain', async () => {
    await store(keychain).write(tokens);
    const { payload } = JSON.parse(readFileSync(file, 'utf8')) as { payload: string };
    expect(Buffer.from(payload, 'base64').toString('latin1')).not.toContain(tokens.accessToken);
  });

  it('says plainly when there is none', async () => {
    const plain = store(none);
    await plain.write(tokens);
    expect(plain.protection()).toBe('not encrypted');
    expect(await store(none).read()).toEqual(tokens);
  });

  it.each([
    ['torn', () => writeFileSync(file, '{"kind":"none","payl')],
    ['of another kind', () => writeFileSync(file, '{"kind":"none","payload":"e30="}')],
  ])('reads as signed out when the file is %s, and tells the log nothing of it', async (_name, spoil) => {
    spoil();
    expect(await store(keychain).read()).toBeNull();
    expect(logged.join()).not.toContain('payload');
    expect(logged).toHaveLength(1);
  });

  it('is gone after signing out', async () => {
    await store(none).write(tokens);
    await store(none).clear();
    expect(await store(none).read()).toBeNull();
  });
});
