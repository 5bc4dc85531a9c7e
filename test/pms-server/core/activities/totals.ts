import type { ActivityRow, SettingsRow } from '../rows';

/** Seconds after the firm's rounding, always up, to `roundingMinutes`; what the vendor's `total` is made of. */
export function roundedSeconds(seconds: number, settings: SettingsRow): number {
  if (settings.roundingMinutes <= 0) {
    return settings.useDecimalRounding ? Math.round(seconds / 36) * 36 : seconds;
  }
  const step = settings.roundingMinutes * 60;
  return Math.ceil(seconds / step) * step;
}

/** Hours to the hundredth. */
export function hoursOf(seconds: number): number {
  return Math.round(seconds / 36) / 100;
}

/** Dollars to the cent: rounded time × hourly price, or count × unit price. */
export function amountOf(activity: ActivityRow, settings: SettingsRow, flat: boolean): number {
  const cents = Math.round(activity.price * 100);
  if (flat) return cents / 100;
  if (activity.type !== 'TimeEntry') return Math.round(cents * activity.quantity) / 100;
  return Math.round((cents * roundedSeconds(activity.quantity, settings)) / 3600) / 100;
}
