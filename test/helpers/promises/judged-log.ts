import { type ExportedLog, readExportedLog } from './exported-log';
import { judge } from './judge';
import { type Finding, finding } from './verdict';

/** What a log comes to: the rules of the one judge, as far as a laptop alone can be judged by them. */
export function judgeLog({ header, book, unreadable, rows }: ExportedLog): Finding[] {
  const { accountKey, status } = header;
  return [
    ...judge([], { laptops: [{ name: 'laptop', book, accountKey, status }], truth: null }),
    finding('P6', 'every row could be read', rows, unreadable),
  ];
}

/** The log in a file's text. @throws UnusableLog */
export function logIn(text: string): Promise<ExportedLog> {
  return readExportedLog(text.replace(/\n$/, '').split('\n'));
}

/** The rules that a log breaks, by promise and name. */
export function brokenIn(log: ExportedLog): string[] {
  return judgeLog(log)
    .filter(({ broken }) => broken.length > 0)
    .map(({ promise, what }) => `${promise} ${what}`);
}
