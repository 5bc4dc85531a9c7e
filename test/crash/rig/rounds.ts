import { readBook } from '../../helpers/promises/book';
import type { Plant } from '../../simulation/run/plant';
import { diceFor } from '../../simulation/world/dice';
import { healthy } from './bundle';
import { keepRemains, type Laptop, warmLaptop } from './laptop';
import { prepareStory } from './prologue';
import { recover } from './recovery';
import { judgeRemains } from './remains';
import { unmarkedRequests } from './unmarked';
import type { Kill, Testament } from './victim';

/** One laptop's life with its deaths, or the story up to one failpoint. Its name plays it again. */
export type Round =
  | { readonly kind: 'life'; readonly seed: number; readonly deaths: number }
  | { readonly kind: 'story'; readonly dieAt: number };

/** How a process died: at a moment that nobody chose, or at a failpoint. */
export type Death = 'moment' | 'failpoint' | 'story';

export type RoundResult = {
  readonly round: Round;
  readonly deaths: readonly Death[];
  /** Rows that were on their way when a process died. */
  readonly attempted: number;
  readonly wrong: readonly string[];
  /** Where the remains of a failed round were kept. */
  readonly kept: string | null;
  /** The story came to its end, since it has no such failpoint; it passed so many. */
  readonly ended: boolean;
  readonly passed: number;
};

export const nameOf = (round: Round): string =>
  round.kind === 'life' ? `life-${round.seed}-${round.deaths}` : `story-${round.dieAt}`;

/** The round of a name; null where it is none. */
export function roundOf(name: string): Round | null {
  const life = /^life-(\d+)-(\d+)$/.exec(name);
  if (life !== null) return { kind: 'life', seed: Number(life[1]), deaths: Number(life[2]) };
  const story = /^story-(\d+)$/.exec(name);
  return story === null ? null : { kind: 'story', dieAt: Number(story[1]) };
}

/** @param plants bugs in the app that dies; none: the product as it is */
export async function playRound(round: Round, plants: readonly Plant[] = healthy): Promise<RoundResult> {
  const laptop = await warmLaptop(round.kind === 'life' ? round.seed : null, plants);
  const told = { deaths: [] as Death[], attempted: 0, wrong: [] as string[], ended: false, passed: 0 };
  try {
    await (round.kind === 'life' ? live(laptop, round, told) : diesInStory(laptop, round, told));
  } catch (error) {
    told.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const kept = told.wrong.length === 0 ? null : keepRemains(laptop, nameOf(round));
  await laptop.close();
  return { round, ...told, kept };
}

type Told = { deaths: Death[]; attempted: number; wrong: string[]; ended: boolean; passed: number };

/** Dies again and again on one database. Not every death is recovered from in peace: some follow at once on the last. */
async function live(laptop: Laptop, { seed, deaths }: Extract<Round, { kind: 'life' }>, told: Told) {
  const dice = diceFor(seed, 'life');
  let entries = 0;
  for (let death = 1; death <= deaths && told.wrong.length === 0; death += 1) {
    const isMoment = dice.chance(0.6);
    const kill: Kill = { afterCommands: dice.between(1, 40), delayMs: dice.below(15) };
    const life = { seed: dice.below(0x7fffffff), mode: 'freely' as const };
    const testament = isMoment
      ? await laptop.live({ ...life, dieAt: null }, kill)
      : await laptop.live({ ...life, dieAt: dice.between(1, 400) });
    told.deaths.push(isMoment ? 'moment' : 'failpoint');
    const now = await faceDeath(laptop, testament, told, death === deaths || dice.chance(0.6));
    if (now < entries) told.wrong.push(`${entries - now} entries fewer than before`);
    entries = now;
  }
}

async function diesInStory(laptop: Laptop, { dieAt }: Extract<Round, { kind: 'story' }>, told: Told) {
  prepareStory(laptop.file, laptop.clock);
  const testament = await laptop.live({ seed: 0, mode: 'story', dieAt });
  told.ended = testament.passed !== null;
  told.passed = testament.passed?.length ?? 0;
  if (!told.ended) told.deaths.push('story');
  await faceDeath(laptop, testament, told, true);
}

/** @returns how many entries there are */
async function faceDeath(
  laptop: Laptop,
  testament: Testament,
  told: Told,
  recovers: boolean,
): Promise<number> {
  const { remains, wrong } = judgeRemains(laptop, testament);
  told.attempted += remains.attempted.length;
  told.wrong.push(...wrong, ...unmarkedRequests(readBook(laptop.file), laptop.firm.vendor.groundTruth()));
  if (recovers) told.wrong.push(...(await recover(laptop, remains)));
  return remains.entries;
}

/** Plays rounds, so many at a time, until there are no more or until told to stop. */
export async function playAll(
  rounds: Iterable<Round>,
  jobs: number,
  onResult: (result: RoundResult) => boolean,
  plants: readonly Plant[] = healthy,
): Promise<void> {
  const queue = rounds[Symbol.iterator]();
  let isStopped = false;
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !isStopped && next.done !== true; next = queue.next()) {
      if (!onResult(await playRound(next.value, plants))) isStopped = true;
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
