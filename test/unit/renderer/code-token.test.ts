import { describe, expect, it } from 'vitest';
import { codeTokenOf } from '../../../src-renderer/features/quick-entry/use-code-offers';

describe('a mark that is being typed at the end of the line', () => {
  it.each([
    ['1.2 smith draft motion #dm', { mark: '#', query: 'dm', start: 23 }],
    ['/dra', { mark: '/', query: 'dra', start: 0 }],
    ['one\n#l', { mark: '#', query: 'l', start: 4 }],
    ['#dm ', null],
    ['draft #', null],
    ['confer w/oc', null],
    ['draft and/or', null],
    ['', null],
  ])('%j', (text, token) => {
    expect(codeTokenOf(text)).toEqual(token);
  });
});
