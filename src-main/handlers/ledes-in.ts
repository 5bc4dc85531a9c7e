import type { CallOutput, CallParsed, Handlers } from '../../shared/ipc/contract';
import type { ledesInCalls } from '../../shared/ipc/ledes-in-calls';
import { guessMatter, guessPerson, matterKeyOf, personKeyOf } from '../../shared/ledes/names-in-file';
import type { TakeContext } from '../../shared/ledes/take-line';
import { createCodeTable } from '../../shared/utbms/code-table';
import { importLedes, previewLedes } from '../commands/ledes-import';
import { EngineError } from '../engine-error';
import type { ChosenFiles } from '../exchange/chosen-files';
import { type LedesFile, type PlacedLine, readLedesFile } from '../exchange/ledes/read-file';
import { unchangedSince } from '../exchange/sheet/read-sheet';
import { myTimekeeperId } from '../store/account';
import { auditOf } from '../store/audit';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { knownCodes } from '../store/known-codes';
import { ledesProfiles } from '../store/ledes-profiles';
import { allCodes, allMatters, allTimekeepers } from '../store/reference';

type Look = CallOutput<'ledesLook'>;

/** The calls that take entries and expenses from a LEDES file. */
export function ledesInHandlers(
  store: StoreContext,
  files: ChosenFiles,
): Pick<Handlers, keyof typeof ledesInCalls> {
  const opened = async ({ chosen, hash }: Pick<CallParsed<'ledesPreview'>, 'chosen' | 'hash'>) =>
    sound(unchangedSince(hash, await readLedesFile(files.path(chosen, 'ledes_in'))));
  return {
    async ledesLook({ chosen }) {
      const file = await readLedesFile(files.path(chosen, 'ledes_in'));
      return { ...lookOf(file), ...namesOf(store, file.lines), broughtInAt: takenAt(store, file) };
    },
    ledesPreview: async (input) => previewLedes(store, await opened(input), contextOf(store, input)),
    ledesImport: async (input) =>
      importLedes(store, await opened(input), contextOf(store, input), input.leaveOutRefused),
  };
}

const takenAt = (store: StoreContext, { hash }: LedesFile) =>
  auditOf(store, 'ledes', hash).at(-1)?.at ?? null;

/** @throws EngineError 'invalid' with the first error: of a file that isn't whole or doesn't add up, nothing is taken */
function sound(file: LedesFile): LedesFile {
  const first = file.problems.find(({ severity }) => severity === 'error');
  if (first === undefined) return file;
  throw new EngineError(
    'invalid',
    `Line ${first.line}, column ${first.column}: ${first.message} Nothing was brought in.`,
  );
}

function contextOf(store: StoreContext, input: CallParsed<'ledesPreview'>): TakeContext {
  const matters = new Map(input.matters.map(({ key, matterId }) => [key, matterId]));
  const mine = new Set(input.mine);
  const meId = myTimekeeperId(store);
  const whose = personGuesser(store);
  return {
    matterOf: (line) => matters.get(matterKeyOf(line)) ?? null,
    // A colleague's time is theirs to bring in, whatever the page asks for.
    isMine(line) {
      const key = personKeyOf(line);
      return key === '' || (mine.has(key) && (whose(line)?.id ?? meId) === meId);
    },
    withExpenses: input.withExpenses,
    meId,
    currencyOf: currencies(store).ofMatter,
    codes: createCodeTable(allCodes(store)),
    everyCode: knownCodes(store),
  };
}

function lookOf({ hash, format, records, problems, errors, warnings, lines }: LedesFile) {
  const invoices = new Map<string, Look['invoices'][number]>();
  for (const { head } of lines) {
    const before = invoices.get(head.number);
    invoices.set(head.number, {
      number: head.number,
      date: head.date,
      lines: (before?.lines ?? 0) + 1,
      total: head.total,
      currency: head.international?.currency ?? null,
    });
  }
  return {
    hash,
    format,
    rows: records,
    errors,
    warnings,
    problems: problems.map(({ line, column, severity, code, message }) => ({
      line,
      column,
      severity,
      code,
      message,
    })),
    invoices: [...invoices.values()],
  };
}

function personGuesser(store: StoreContext) {
  const people = allTimekeepers(store);
  const aliases = ledesProfiles(store).flatMap(({ timekeepers }) => timekeepers);
  return (line: PlacedLine['line']) => guessPerson(line, people, aliases);
}

/** Whom and which matters the file names, each with our guess. */
function namesOf(store: StoreContext, lines: readonly PlacedLine[]) {
  const known = allMatters(store).filter(({ status }) => status !== 'gone');
  const whose = personGuesser(store);
  const meId = myTimekeeperId(store);
  const matters = new Map<string, Look['matters'][number]>();
  const people = new Map<string, Look['people'][number]>();
  let expenses = 0;
  for (const { line } of lines) {
    const personKey = personKeyOf(line);
    if (line.kind === 'E') expenses += 1;
    if (line.kind === 'F' || line.kind === 'E') {
      const key = matterKeyOf(line);
      const { firmId, clientId, name } = line.matter;
      matters.set(key, {
        key,
        name: [firmId, clientId, name].filter((text) => text !== '').join(' · '),
        lines: (matters.get(key)?.lines ?? 0) + 1,
        matterId: matters.has(key) ? (matters.get(key)?.matterId ?? null) : guessMatter(line, known),
      });
    }
    if (personKey === '') continue;
    const person = whose(line);
    people.set(personKey, {
      key: personKey,
      name: [line.timekeeper.name, line.timekeeper.id].filter((text) => text !== '').join(' · '),
      lines: (people.get(personKey)?.lines ?? 0) + 1,
      who: person === null ? 'unknown' : person.id === meId ? 'me' : 'other',
    });
  }
  return { matters: [...matters.values()], people: [...people.values()], expenses };
}
