import type { UtbmsCodeText } from '../../domain/time-entry';
import { checkCode } from '../../utbms/check-code';
import type { Flag } from '../flag';
import type { Check, CheckInput } from './check';

type CodedKind = 'task' | 'activity';

/** Codes are there where the matter requires UTBMS, and every code that is there is a known one of its kind. */
export const codes: Check = (input) => [
  ...codeFlags(input, 'task', 'taskCode', input.facts.taskCode),
  ...codeFlags(input, 'activity', 'activityCode', input.facts.activityCode),
];

function codeFlags(
  input: CheckInput,
  kind: CodedKind,
  field: 'taskCode' | 'activityCode',
  code: UtbmsCodeText | null,
): Flag[] {
  const flag = (rule: string, level: Flag['level'], message: string, source: string): Flag[] => [
    { rule, level, message, field, source },
  ];
  if (code === null) {
    if (input.matter?.requireUtbms !== true) return [];
    const message = `The ${kind} code is missing, and this matter requires UTBMS codes.`;
    return flag(`codes.missing-${kind}`, 'block', message, input.pmsName);
  }
  switch (checkCode(input.codes, kind, code)) {
    case 'unknown':
      return flag(
        `codes.unknown-${kind}`,
        'block',
        `${code} is not in the list of ${kind} codes.`,
        input.pmsName,
      );
    case 'wrong_kind':
      return flag(`codes.wrong-${kind}`, 'block', `${code} is no ${kind} code.`, input.pmsName);
    case 'heading':
      return flag(
        `codes.heading-${kind}`,
        'warn',
        `${code} is a whole phase. Many clients want one of the ${kind} codes under it.`,
        'Daybook',
      );
    case 'fine':
      return [];
  }
}
