import type { Around } from './around';
import type { CompiledRule, CompiledRuleSet } from './compile';
import type { Adjustment, Flag } from './flag';
import type { Line } from './line';
import type { Finding } from './rule-kind';
import { standardName } from './standard';

/** What the rules of a set say of one line. */
export function judgeLine(ruleSet: CompiledRuleSet, line: Line, around: Around): Flag[] {
  return judgeBy(ruleSet.rules, line, around);
}

/** What some rules say of one line. */
export function judgeBy(rules: readonly CompiledRule[], line: Line, around: Around): Flag[] {
  const flags: Flag[] = [];
  for (const compiled of rules) {
    const found = compiled.judge(line, around);
    if (found === null) continue;
    if (!Array.isArray(found)) flags.push(flagOf(compiled, found as Finding));
    else for (const finding of found as readonly Finding[]) flags.push(flagOf(compiled, finding));
  }
  return flags;
}

/**
 * What would keep the first of some rules that says so, whether or not it adjusts by itself; never more than stands there.
 * @returns null where none of them says what the line should be instead
 */
export function keepingOf(rules: readonly CompiledRule[], line: Line, around: Around): Adjustment | null {
  for (const { judge } of rules) {
    const found = judge(line, around) ?? [];
    const findings = Array.isArray(found) ? (found as readonly Finding[]) : [found as Finding];
    const keeping = findings.find(
      ({ adjustment }) => adjustment !== undefined && adjustment.after < adjustment.before,
    );
    if (keeping?.adjustment !== undefined) return keeping.adjustment;
  }
  return null;
}

function flagOf({ rule, kind, origin, told }: CompiledRule, finding: Finding): Flag {
  const isAdjusting = rule.action === 'adjust';
  // Nobody is made dearer by a rule: where the client pays more than is billed, a person decides.
  const goesUp = (finding.adjustment?.after ?? 0) > (finding.adjustment?.before ?? 0);
  const adjustment = isAdjusting && !goesUp ? (finding.adjustment ?? null) : null;
  return {
    rule: finding.part === undefined ? rule.id : `${rule.id}/${finding.part}`,
    level: finding.level ?? (rule.action === 'block' ? 'block' : 'warn'),
    message: finding.message,
    field: finding.field,
    source: sourceWords(origin, rule.clause),
    guideline: {
      ruleSet: origin.name,
      version: origin.version,
      client: origin.client,
      ruleId: rule.id,
      kind: rule.kind,
      clause: rule.clause ?? null,
      note: rule.note ?? null,
      action: rule.action,
      reason: finding.reason ?? kind.reason,
      parameters: told,
      adjustment,
      fix: finding.fix ?? null,
    },
  };
}

/** "Acme Insurance, OCG §4.2"; Daybook's own standard is called Daybook. */
function sourceWords({ name, client }: CompiledRule['origin'], clause: string | undefined): string {
  const who = client ?? (name === standardName ? 'Daybook' : name);
  return clause === undefined ? who : `${who}, ${clause}`;
}
