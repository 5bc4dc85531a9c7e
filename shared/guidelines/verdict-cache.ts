import type { Around, BilledWork, DayLine } from './around';
import type { CompiledRuleSet } from './compile';
import type { Flag } from './flag';
import { judgeBy } from './judge';
import { dateOf, type Line, matterIdOf, timekeeperIdOf } from './line';
import type { Reach } from './rule-kind';

/** How many lines were judged, by how far the rules looked; what was remembered is not counted. */
export type JudgedCount = Readonly<Record<Reach, number>>;

export type VerdictCache = {
  /** The verdicts of a rule set on a line, judged only as far as the line or what stands around it changed. */
  judge(ruleSet: CompiledRuleSet, line: Line, around: Around): Flag[];
  judged(): JudgedCount;
};

type Remembered = { key: string; flags: readonly Flag[] };
const reaches: readonly Reach[] = ['line', 'day', 'matter'];
/** More lines than any pre-bill has; past it everything is forgotten and judged once more. */
const capacity = 50_000;

/**
 * Remembers verdicts by line, rule set version and neighbourhood: thousands of lines are judged once, and an edit judges
 * anew the one line, its day where rules look at days, and its matter where rules look at all of it.
 */
export function createVerdictCache(): VerdictCache {
  const known = new Map<string, Partial<Record<Reach, Remembered>>>();
  const count = { line: 0, day: 0, matter: 0 };
  return {
    judge(ruleSet, line, around) {
      if (known.size > capacity) known.clear();
      let own = known.get(line.id);
      if (own === undefined) {
        own = {};
        known.set(line.id, own);
      }
      const flags: Flag[] = [];
      for (const reach of reaches) {
        const rules = ruleSet.byReach[reach];
        if (rules.length === 0) continue;
        const key = `${ruleSet.version} ${ruleSet.name} ${neighbourhood(reach, ruleSet, line, around)}`;
        let found = own[reach];
        if (found?.key !== key) {
          found = { key, flags: judgeBy(rules, line, around) };
          own[reach] = found;
          count[reach] += 1;
        }
        flags.push(...found.flags);
      }
      return flags;
    },
    judged: () => ({ ...count }),
  };
}

/** Everything that verdicts of a reach depend on beside the rules, as a short text. */
function neighbourhood(reach: Reach, ruleSet: CompiledRuleSet, line: Line, around: Around): string {
  const person = around.timekeeperOf(timekeeperIdOf(line));
  const matter = around.matterOf(matterIdOf(line));
  const own = `${fingerprintOf(line)} ${around.today} ${around.codes.byCode.size} ${around.currency} ${matter?.number} ${matter?.clientId} ${person?.name} ${person?.class} ${person?.calledYear}`;
  if (reach === 'line') return own;
  const [who, date] = [timekeeperIdOf(line), dateOf(line)];
  const day = reach === 'day' ? `${own} ${around.daySeconds(who, date)}` : own;
  const pieces = ruleSet.looksAtPieces ? fingerprint(around.dayOf(who, date).map(pieceText).join(' ')) : '';
  if (!ruleSet.looksAtOthers) return `${day} ${pieces}`;
  const group = around.index.group(reach === 'day' ? 'matter-day' : 'matter', line);
  const others = around.index.once(group, 'lines', () => fingerprint(group.map(fingerprintOf).join(' ')));
  const people = around.index.once(group, 'people', () => peopleOf(group, around));
  const { from, to, source } = around.period ?? {};
  const billed = ruleSet.asksBilled ? billedText(around.billedOf(matterIdOf(line))) : '';
  return `${day} ${pieces} ${others} ${people} ${from} ${to} ${source} ${billed}`;
}

const billedTexts = new WeakMap<BilledWork, string>();

function billedText(billed: BilledWork): string {
  const known =
    billedTexts.get(billed) ?? fingerprint(`${billed.source} ${billed.lines.map(fingerprintOf).join(' ')}`);
  billedTexts.set(billed, known);
  return known;
}

const pieceText = ({ id, seconds, matterId, clientId }: DayLine): string =>
  `${id} ${seconds} ${matterId} ${clientId}`;

/** Classes of everybody in a group: some rules weigh one person against the others. */
function peopleOf(group: readonly Line[], around: Around): string {
  const ids = [...new Set(group.map(timekeeperIdOf))].sort();
  return fingerprint(ids.map((id) => `${id}${around.timekeeperOf(id)?.class}`).join(' '));
}

const fingerprints = new WeakMap<Line, string>();

function fingerprintOf(line: Line): string {
  let known = fingerprints.get(line);
  if (known === undefined) {
    known = fingerprint(JSON.stringify(line));
    fingerprints.set(line, known);
  }
  return known;
}

/** A short stand-in for a text (cyrb53): two texts with the same one are not to be expected in a lifetime of pre-bills. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
