import { reasonCodes } from '../../../../shared/guidelines/flag';
import type { CodeMeaning } from '../../../../shared/rejections/portal-code';
import { reasonWords } from '../../../../shared/rejections/reason-words';
import { PortalOutcome } from '../../../../shared/rejections/rejection';
import { Select } from '../../../ui/select';
import { Note } from '../../../ui/text';
import { words } from '../../../words';

const none = 'none';

const outcomes = [
  { id: none, label: words.answers.asItsRowSays },
  ...PortalOutcome.options.map((id) => ({ id, label: words.answers.outcomes[id] })),
];
const reasons = [
  { id: none, label: words.answers.noneOfOurs },
  ...reasonCodes.map((id) => ({ id, label: `${capital(reasonWords[id])} (${id})` })),
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a portal's code is treated as, and which of our rules it is. */
export function MeaningFields({
  code,
  meaning,
  onChange,
}: {
  code: string;
  meaning: CodeMeaning;
  onChange: (meaning: CodeMeaning) => void;
}) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        label={words.answers.treatAs(code)}
        hideLabel
        options={outcomes}
        value={meaning.outcome ?? none}
        onChange={(id) =>
          onChange({ ...meaning, outcome: PortalOutcome.options.find((one) => one === id) ?? null })
        }
      />
      <Select
        label={words.answers.ruleOf(code)}
        hideLabel
        options={reasons}
        value={meaning.reason ?? none}
        onChange={(id) => onChange({ ...meaning, reason: reasonCodes.find((one) => one === id) ?? null })}
      />
    </div>
  );
}

/** What the two fields are, above a list of them; each field says it itself too. @param className the columns of the list, the code first */
export function MeaningHeadings({ className }: { className: string }) {
  return (
    <div aria-hidden="true" className={className}>
      <Note as="span">{words.answers.code}</Note>
      <div className="grid grid-cols-2 gap-2">
        <Note as="span">{words.answers.treatedAs}</Note>
        <Note as="span">{words.answers.about}</Note>
      </div>
    </div>
  );
}
