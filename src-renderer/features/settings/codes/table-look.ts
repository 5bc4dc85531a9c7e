/** The look of the plain tables of this page, as in *Backups and moving*. */
export const head = 'border-b border-line-strong py-1 pr-4 text-left text-note font-medium text-muted';
export const cell = 'border-b border-line py-1 pr-4';
export const figureCell = `${cell} figures text-right`;
