/** What the page's address ends with in the small window: there it shows the quick entry line alone. */
export const quickPageMark = '#quick-entry';
