import { MenuCommand } from './contract';

/** What a link or the system's task list may ask for: to show something, never to change anything. */
export type OutsideWish = Extract<MenuCommand, `go_${string}`> | 'quick_entry';

const link = /^daybook:\/\/([a-z]+(?:-[a-z]+)?)\/?$/;

/**
 * The wish of a link such as `daybook://today` or `daybook://quick-entry`; null for any other text. Links come from
 * anywhere, so one names a place among those of the menu and carries nothing else.
 */
export function wishOfLink(text: string): OutsideWish | null {
  const place = link.exec(text)?.[1];
  if (place === 'quick-entry') return 'quick_entry';
  const asked = MenuCommand.safeParse(`go_${place}`);
  return asked.success ? (asked.data as OutsideWish) : null;
}

/** The wish among the arguments of a start, whether it is the first or comes to a running app. */
export function wishOfArguments(args: readonly string[]): OutsideWish | null {
  if (args.includes('--quick-entry')) return 'quick_entry';
  for (const argument of args) {
    const wish = wishOfLink(argument);
    if (wish !== null) return wish;
  }
  return null;
}
