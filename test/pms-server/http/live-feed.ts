import type { ServerResponse } from 'node:http';

/** Tells open office pages that something changed (server-sent events); they read the new state themselves. */
export type LiveFeed = {
  open(outgoing: ServerResponse): void;
  changed(): void;
  close(): void;
};

export function createLiveFeed(): LiveFeed {
  const readers = new Set<ServerResponse>();
  return {
    open(outgoing) {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      outgoing.write('retry: 1000\n\n');
      readers.add(outgoing);
      outgoing.on('close', () => readers.delete(outgoing));
    },
    changed() {
      for (const reader of readers) reader.write('event: changed\ndata: 1\n\n');
    },
    close() {
      for (const reader of readers) reader.end();
      readers.clear();
    },
  };
}
