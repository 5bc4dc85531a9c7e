import { Notification } from 'electron';
import type { StatusView } from '../../shared/ipc/views';
import type { Engine } from '../engine';
import { onceEach } from './once-each';

/** A notification of the system's when no sync has gone through for hours, once each time (P5). */
export function noticeStaleSync(engine: Pick<Engine, 'onChanged' | 'staleSync'>, open: () => void): void {
  const told = onceEach((stale: NonNullable<StatusView['staleSync']>) => show(stale, open));
  engine.onChanged((topics) => {
    if (topics.includes('status') || topics.includes('timers')) told(engine.staleSync());
  });
}

/** It names no client and no entry: it may be read over a shoulder. */
function show(stale: NonNullable<StatusView['staleSync']>, open: () => void): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title: stale.words, body: stale.whatToDo, silent: true });
  notice.on('click', open);
  notice.show();
}
