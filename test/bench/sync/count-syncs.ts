import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** How often the disk is asked to keep what was written while a new laptop pulls a firm. Null where no system calls can be traced. */
export async function syncsOfPull(folder: string, url: string): Promise<number | null> {
  if (spawnSync('strace', ['-V']).status !== 0) return null;
  const trace = join(folder, 'trace');
  const calls = ['-f', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', '-s', '16', '-o', trace];
  const puller = join(import.meta.dirname, 'pull-once.ts');
  const child = spawn(
    'strace',
    [...calls, process.execPath, '--import', 'tsx', puller, '--folder', folder, '--url', url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The traced pull ended with ${code}: ${said}`);
  const lines = readFileSync(trace, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.includes('"begins'));
  const to = lines.findIndex((line) => line.includes('"ends'));
  return lines.slice(from, to).filter((line) => /\bf(data)?sync\(/.test(line)).length;
}
