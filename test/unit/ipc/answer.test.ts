import { describe, expect, it } from 'vitest';
import { callNames } from '../../../shared/ipc/call-names';
import { contract, type Handlers } from '../../../shared/ipc/contract';
import { EngineError } from '../../../src-main/engine-error';
import { answer } from '../../../src-main/ipc/answer';
import type { Logger } from '../../../src-main/ports';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

function ask(name: keyof typeof contract, input: unknown, handle: () => unknown = () => ({})) {
  const logged: string[] = [];
  const log = (...told: unknown[]): void => void logged.push(JSON.stringify(told));
  const logger: Logger = { info: log, warn: log, error: log };
  const handlers = new Proxy(
    {},
    { get: (_target, key) => (key === 'then' ? undefined : handle) },
  ) as Handlers;
  return answer(name, input, Promise.resolve(handlers), logger).then((result) => ({ result, logged }));
}

describe('a call of the renderer', () => {
  it('is answered with what the handler gives', async () => {
    const { result } = await ask('timerDiscard', { id });
    expect(result).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['of the wrong shape', { id: 7 }],
    ['with something extra', { id, and: 'Smith v. Jones' }],
    ['without anything', undefined],
  ])('%s is refused before any handler runs, and logged without content', async (_name, input) => {
    let ran = false;
    const { result, logged } = await ask('timerDiscard', input, () => {
      ran = true;
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(ran).toBe(false);
    expect(logged.join()).toContain('timerDiscard');
    expect(logged.join()).not.toContain('Smith');
  });

  it('carries a refusal of the engine over as data', async () => {
    const { result } = await ask('timerDiscard', { id }, () => {
      throw new EngineError('not_found', 'There is no such timer', 'id');
    });
    expect(result).toEqual({
      ok: false,
      error: { code: 'not_found', message: 'There is no such timer', field: 'id' },
    });
  });

  it('tells neither the page nor the log what an unexpected error says', async () => {
    const { result, logged } = await ask('timerDiscard', { id }, () => {
      throw new Error('narrative: privileged');
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result) + logged.join()).not.toContain('privileged');
  });

  it('does not pass on an answer that breaks the contract', async () => {
    const { result } = await ask('timerDiscard', { id }, () => ({ secret: 1 }));
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('the names in the preload', () => {
  it('are exactly those of the contract', () => {
    expect([...callNames].sort()).toEqual(Object.keys(contract).sort());
  });
});
