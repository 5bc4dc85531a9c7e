/** An instant as paper says it, in the laptop's zone: "Nov 18, 2026, 10:42 AM (America/New_York)". */
export function inZone(instant: string, zone: string): string {
  const written = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  return `${written.format(new Date(instant))} (${zone})`;
}
