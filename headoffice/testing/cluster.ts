/** A PostgreSQL server of its own in a temporary folder, without a port: it listens on a socket in the folder. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Cluster {
  /** Address of a fresh database. */
  address(name: string): string;
  /** Deletes a database, whoever is connected to it. */
  drop(name: string): void;
  stop(): void;
}

const VERSIONS = '/usr/lib/postgresql';
/** Whom the server runs as when the tests run as root, which it refuses. */
const NOBODY = 65_534;

/** Null when PostgreSQL is not installed on this machine. `flushes`: it waits for the disk, as one that is relied on does. */
export function startCluster({ flushes = false } = {}): Cluster | null {
  const [version] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  if (version === undefined) return null;
  const bin = path.join(VERSIONS, version, 'bin');
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const run = (program: string, args: readonly string[]): void => {
    const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    execFileSync(path.join(bin, program), args, { stdio: 'ignore', cwd: folder, env: { PATH: process.env['PATH'], HOME: folder }, ...who });
  };
  const data = path.join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'deskbook', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
  run('pg_ctl', [
    '-D',
    data,
    '-w',
    '-t',
    '120',
    '-l',
    path.join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses='' -c fsync=${flushes ? 'on' : 'off'}`,
    'start',
  ]);
  return {
    address: (name) => {
      run('createdb', ['-h', folder, '-U', 'deskbook', name]);
      return `postgres://deskbook@/${name}?host=${encodeURIComponent(folder)}`;
    },
    drop: (name) => run('dropdb', ['-h', folder, '-U', 'deskbook', '--force', name]),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
