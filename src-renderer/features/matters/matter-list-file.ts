import { parse } from 'papaparse';
import { OwnMatterRow } from '../../../shared/ipc/own-matter-calls';

export type MatterListReading = {
  readonly rows: readonly OwnMatterRow[];
  /** Rows that can't be taken, as the spreadsheet program counts them. */
  readonly wrong: readonly number[];
};

const headings: Readonly<Record<keyof OwnMatterRow, RegExp>> = {
  number: /^(?:matter ?)?(?:number|no\.?|id|display number)$/i,
  name: /^(?:matter|name|matter name|caption|description|title)$/i,
  client: /^client(?: name)?$/i,
};

/** A CSV text of matters by its headings; null where it has none that tell number and name. */
export function readMatterList(text: string): MatterListReading | null {
  const [head = [], ...lines] = parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
  }).data;
  const at = (name: keyof OwnMatterRow) => head.findIndex((cell) => headings[name].test(cell.trim()));
  const [number, name, client] = [at('number'), at('name'), at('client')];
  if (number < 0 || name < 0) return null;
  const rows: OwnMatterRow[] = [];
  const wrong: number[] = [];
  for (const [index, cells] of lines.entries()) {
    const read = OwnMatterRow.safeParse({
      number: cells[number] ?? '',
      name: cells[name] ?? '',
      client: cells[client] ?? '',
    });
    if (read.success) rows.push(read.data);
    else wrong.push(index + 2);
  }
  return { rows, wrong };
}
