import { roundedSeconds } from '../activities/totals';
import type { SettingsRow } from '../rows';
import { stamps } from './stamps';
import type { View } from './view';

export const billingSettingView: View<SettingsRow> = {
  plain: {
    ...stamps('billing_settings'),
    rounding: (row) => row.roundingMinutes,
    use_decimal_rounding: (row) => row.useDecimalRounding,
    use_utbms_codes: (row) => row.useUtbmsCodes,
    time_on_flat_rate_contingency_matters_is_non_billable: (row) => row.nonBillableOnFlatAndContingency,
    currency: (row) => row.currency,
    currency_sign: () => '$',
    multi_currency_billing: () => false,
    notify_after_bill_created: () => false,
    apply_tax_by_default: () => false,
    use_secondary_tax: () => false,
    rounded_duration: (row, { duration }) => {
      const seconds = duration === undefined ? null : parseDuration(duration);
      return seconds === null ? null : Math.round((roundedSeconds(seconds, row) / 3600) * 10_000) / 10_000;
    },
  },
  nested: {},
};

/** "3h", "2:15", "90m", "1h30m" or "1.25" (hours) as seconds; null when it is none of them. */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const clock = /^(\d+):([0-5]\d)$/.exec(trimmed);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60;
  if (/^\d*\.?\d+$/.test(trimmed)) return Math.round(Number(trimmed) * 3600);
  const words = /^(?:(\d*\.?\d+)\s*h)?\s*(?:(\d+)\s*m)?\s*(?:(\d+)\s*s)?$/.exec(trimmed);
  if (words === null || trimmed === '') return null;
  return Math.round(Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0));
}
