import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { vendorProfiles } from '../world/profiles/all';
import { type Omission, omissions } from '../world/without';

/** What `npm run simulate` was asked for. */
export type Wanted = {
  readonly from: number;
  readonly seeds: number;
  readonly steps: number;
  readonly profile: string;
  /** Left out of each world. */
  readonly without: readonly Omission[];
  readonly jobs: number;
  /** One seed again, with its story. */
  readonly replay: number | null;
  /** Whose story: an entry's id or a record's; null: everything. */
  readonly about: string | null;
  /** Plant bugs: null for none, else the names of some; empty for all. */
  readonly sabotage: readonly string[] | null;
};

const usage = `npm run simulate -- [--seeds 300] [--from 1] [--steps 200] [--profile mixed] [--without office,...] [--jobs 2]
npm run simulate -- --replay <seed> [--entry <entry or record>] [--steps 200] [--profile mixed] [--without office,...]
npm run simulate -- --sabotage [name ...] [--from 1] [--steps 200] [--jobs 2]`;

/** @throws Error that names what is wrong with the arguments, and how they are written */
export function wantedOf(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args);
  const isSabotage = values.sabotage === true;
  if (positionals.length > 0 && !isSabotage) throw new Error(`What is ${positionals[0]}?\n\n${usage}`);
  if (isSabotage && values.replay !== undefined)
    throw new Error(`Either --replay or --sabotage.\n\n${usage}`);
  return {
    from: wholeNumber('from', values.from, 1),
    seeds: wholeNumber('seeds', values.seeds, 300),
    steps: wholeNumber('steps', values.steps, 200),
    profile: profileNamed(values.profile ?? 'mixed'),
    without: (values.without ?? '').split(',').filter(Boolean).map(omissionNamed),
    jobs: wholeNumber('jobs', values.jobs, availableParallelism()),
    replay: values.replay === undefined ? null : wholeNumber('replay', values.replay, 1),
    about: values.entry ?? null,
    sabotage: isSabotage ? positionals : null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seeds: { type: 'string' },
        from: { type: 'string' },
        steps: { type: 'string' },
        profile: { type: 'string' },
        without: { type: 'string' },
        jobs: { type: 'string' },
        replay: { type: 'string' },
        entry: { type: 'string' },
        sabotage: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} wants a whole number from 1 on, not ${text}.`);
  return number;
}

function profileNamed(name: string): string {
  const known = ['mixed', ...vendorProfiles.map((profile) => profile.name)];
  if (!known.includes(name)) throw new Error(`No profile is called ${name}. There are: ${known.join(', ')}.`);
  return name;
}

function omissionNamed(name: string): Omission {
  const found = omissions.find((one) => one === name);
  if (found === undefined)
    throw new Error(`Nothing called ${name} can be left out. There are: ${omissions.join(', ')}.`);
  return found;
}
