import { create } from 'zustand';

type Urgency = 'polite' | 'assertive';
type Announcement = { polite: string; assertive: string; count: number };

/** What the live regions in the frame read out. `count` makes the same sentence twice two announcements. */
export const useAnnouncement = create<Announcement>(() => ({ polite: '', assertive: '', count: 0 }));

/** Says something to a screen reader without moving the focus. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  useAnnouncement.setState(({ count }) => ({ [urgency]: text, count: count + 1 }));
}
