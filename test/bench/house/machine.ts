import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';

/** What the figures were measured on, and how busy it was. @param electron its version, where the app itself is measured */
export function machineLine(electron: string | null): string {
  const db = new BetterSqlite3(':memory:');
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  const gib = (totalmem() / 2 ** 30).toFixed(0);
  const parts = [
    `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores, ${gib} GiB`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
    `SQLite ${sqlite}`,
    ...(electron === null ? [] : [`Electron ${electron}`]),
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  ];
  return parts.join('; ');
}
