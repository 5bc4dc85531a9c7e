import type { CallName } from '../../shared/ipc/contract';

/** The names under which renderer and main talk; the preload and the binding share them. */
export const changedChannel = 'daybook:changed';
export const menuChannel = 'daybook:menu';

export function callChannel(name: CallName): string {
  return `daybook:call:${name}`;
}
