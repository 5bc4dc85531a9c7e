const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters other than tab and line ends: no page may hold them. */
const control = /[^\P{Cc}\t\n\r]/gu;

/** Text for a page: what anybody typed stays text there. */
export function escaped(text: string): string {
  return text.replace(control, ' ').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
