/** A server of the stream (NATS JetStream) for tests: on loopback, in a temporary folder, killed and begun again as a test likes. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PLACES = ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'];
const START_MS = 15_000;

/**
 * @typedef {object} Nats
 * @property {string} address `127.0.0.1:port`, the same for its whole life.
 * @property {string} folder For files that its configuration names.
 * @property {(signal?: NodeJS.Signals) => Promise<void>} kill Ends it, by default as a power cut would.
 * @property {() => Promise<void>} start Begins it again with what it has on its disk.
 * @property {(config: string) => Promise<void>} configure Begins it again with other lines of configuration.
 * @property {() => number} pid Of the process that runs now; 0 = none does.
 * @property {() => void} forget Throws away what it has on its disk; only while it is ended.
 * @property {() => Promise<void>} stop Ends it and deletes its folder.
 */

/** Where the server is; null where it is not installed. `NATS_SERVER` names another one than the system's. */
export function natsProgram() {
  return [process.env.NATS_SERVER ?? '', ...PLACES].find((place) => existsSync(place)) ?? null;
}

/** `major.minor` of the server, as a number that can be compared: 2.9 is 2009. @param {string} program */
export function natsVersion(program) {
  const [, major = '0', minor = '0'] = /v(\d+)\.(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout) ?? [];
  return Number(major) * 1000 + Number(minor);
}

/** A free port of this computer, each once, of those that are this process's. @returns {Promise<number>} */
export async function freePort() {
  for (let tries = 1; ; tries += 1) {
    const port = FIRST_PORT + (process.pid % PROCESSES) * PORTS + (given % PORTS);
    given += 1;
    try {
      return await new Promise((done, failed) => {
        const server = createServer().once('error', failed);
        server.listen(port, '127.0.0.1', () => server.close(() => done(port)));
      });
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * A server that was killed must find its port again: they are below those that the system gives to whoever connects, and processes that run at the
 * same time do not take each other's.
 */
const [FIRST_PORT, PORTS, PROCESSES] = [12_000, 200, 100];
const MOST_TRIES = 100;
let given = Math.floor(Math.random() * PORTS);

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      done(true);
      socket.destroy();
    });
    socket.once('error', () => done(false));
  });
}

/**
 * @param {string} program @param {string} [config] Further lines of its configuration.
 * @param {string | null} [jetstream] Further words of its JetStream block; null: it has none and keeps nothing.
 * @returns {Promise<Nats>}
 */
export async function startNats(program, config = '', jetstream = '') {
  const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-nats-'));
  const port = await freePort();
  const store = path.join(folder, 'store');
  let lines = config;
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;

  async function start() {
    mkdirSync(store, { recursive: true });
    const file = path.join(folder, 'server.conf');
    const keeps = jetstream === null ? '' : `jetstream { store_dir: ${JSON.stringify(store)}\n${jetstream}\n}`;
    writeFileSync(file, `listen: "127.0.0.1:${port}"\n${keeps}\n${lines}\n`);
    const mine = spawn(program, ['-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    child = mine;
    let said = '';
    mine.stderr.on('data', (piece) => {
      said = `${said}${piece}`.slice(-4_000);
    });
    for (const end = Date.now() + START_MS; !(await answers(port)); ) {
      if (mine.exitCode !== null || Date.now() > end) throw new Error(`nats-server does not start: ${said}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  /** @param {NodeJS.Signals} [signal] @returns {Promise<void>} */
  async function kill(signal = 'SIGKILL') {
    const mine = child;
    child = null;
    if (mine === null || mine.exitCode !== null || mine.signalCode !== null) return;
    await new Promise((done) => {
      mine.once('exit', done);
      mine.kill(signal);
    });
  }

  await start();
  return {
    address: `127.0.0.1:${port}`,
    folder,
    kill,
    start,
    configure: async (next) => {
      await kill('SIGTERM');
      lines = next;
      await start();
    },
    pid: () => child?.pid ?? 0,
    forget: () => rmSync(store, { recursive: true, force: true }),
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
