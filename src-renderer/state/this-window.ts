import { quickPageMark } from '../../shared/ipc/quick-page';

/** Whether this page stands in the small window, where there is the quick entry line and nothing else. */
export const isQuickWindow = globalThis.location?.hash === quickPageMark;
