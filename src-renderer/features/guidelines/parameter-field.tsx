import type { z } from 'zod';
import type { ParameterMeta } from '../../../shared/guidelines/values';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { Faint, Text } from '../../ui/text';
import { TextArea, TextField } from '../../ui/text-field';
import { words } from '../../words';

/** The words that a choice offers, from within its defaults. */
function choicesOf(schema: unknown): readonly string[] {
  let inner = schema as { options?: readonly string[]; def?: { innerType?: unknown } };
  while (inner.options === undefined && inner.def?.innerType !== undefined) {
    inner = inner.def.innerType as typeof inner;
  }
  return inner.options ?? [];
}

/** What a parameter is while nobody says it. */
function defaultOf(schema: unknown): unknown {
  const parsed = (schema as z.ZodType).safeParse(undefined);
  return parsed.success ? parsed.data : undefined;
}

const units: Readonly<Record<string, string>> = { percent: ' (%)' };

/** A number where it is one; else the text as typed, for the check to complain about. */
function numberIn(text: string): unknown {
  if (text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** One parameter of a rule, asked for by what kind of value it is. */
export function ParameterField({
  schema,
  value,
  onChange,
}: {
  schema: unknown;
  value: unknown;
  /** Undefined: it is not said any more. */
  onChange: (value: unknown) => void;
}) {
  const meta = (schema as z.ZodType).meta() as ParameterMeta | undefined;
  if (meta === undefined) return null;
  const { label, control, hint } = meta;
  const usual = defaultOf(schema);
  const note = hint === undefined ? {} : { hint };
  if (control === 'switch') {
    return (
      <Switch isSelected={(value ?? usual) === true} onChange={onChange}>
        {label}
      </Switch>
    );
  }
  if (control === 'choice') {
    const choices = choicesOf(schema);
    return (
      <Select
        label={label}
        options={choices.map((id) => ({ id, label: id }))}
        value={shown(value ?? usual)}
        onChange={onChange}
      />
    );
  }
  if (control === 'words' || control === 'codes') {
    const lines = Array.isArray(value) ? value.map(String) : [];
    const usualLines = Array.isArray(usual) ? usual.map(String) : [];
    return (
      <TextArea
        label={words.guidelines.oneLine(label)}
        {...note}
        rows={Math.min(6, Math.max(2, lines.length))}
        placeholder={usualLines.join('\n')}
        // The last line may be an empty one that is just being begun.
        value={lines.join('\n')}
        onChange={(text) => onChange(text === '' ? undefined : text.split('\n'))}
      />
    );
  }
  if (control === 'json') {
    const text = value === undefined ? words.guidelines.notSaid : JSON.stringify(value);
    return (
      <Text as="div" size="note">
        <Text as="p" tone="muted" weight="medium">
          {label}
        </Text>
        <Text as="p" tone="ink" isCode className="line-clamp-3 wrap-anywhere">
          {text}
        </Text>
        <Faint as="p">{words.guidelines.writtenInJsonBeside(hint ? ` ${hint}` : '')}</Faint>
      </Text>
    );
  }
  return (
    <TextField
      label={`${label}${units[control] ?? ''}`}
      {...note}
      inputClassName="figures"
      placeholder={shown(usual)}
      value={shown(value)}
      onChange={(text) => onChange(numberIn(text))}
    />
  );
}
