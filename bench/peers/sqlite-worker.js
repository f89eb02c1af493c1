/** The same records in SQLite: one saved, the first page of a list, a word found in their lines; milliseconds of each round. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

const SCHEMA = `
PRAGMA journal_mode=TRUNCATE;
PRAGMA synchronous=FULL;
CREATE TABLE rows (id TEXT PRIMARY KEY, register TEXT, no TEXT, state TEXT, open INTEGER, unit TEXT, at TEXT, dueAt TEXT, all_of_it TEXT) WITHOUT ROWID;
CREATE INDEX rows_at ON rows (register, at);
CREATE INDEX rows_state ON rows (register, state, at);
CREATE INDEX rows_due ON rows (register, open, dueAt);
CREATE INDEX rows_unit ON rows (unit, at);
CREATE INDEX rows_unit_register ON rows (unit, register, open, at);
CREATE UNIQUE INDEX rows_no ON rows (register, no);
CREATE TABLE journal (seq INTEGER PRIMARY KEY, record TEXT, at TEXT, all_of_it TEXT);
CREATE INDEX journal_record ON journal (record);
CREATE INDEX journal_at ON journal (at);
CREATE TABLE search (id TEXT PRIMARY KEY, at TEXT, line TEXT) WITHOUT ROWID;
CREATE INDEX search_at ON search (at);
`;

/** Runs something in turns. The first round warms up. */
function timed(rounds, run) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    run(round);
    if (round > 0) times.push(performance.now() - started);
  }
  return times;
}

async function measure({ rows, lines, entry, register, word, rounds }) {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench', clearOnInit: true });
  const db = new pool.OpfsSAHPoolDb('/bench.db');
  db.exec(SCHEMA);
  const putRow = db.prepare('INSERT INTO rows VALUES (?,?,?,?,?,?,?,?,?)');
  const putEntry = db.prepare('INSERT INTO journal VALUES (?,?,?,?)');
  const putLine = db.prepare('INSERT INTO search VALUES (?,?,?)');
  const run = (statement, values) => statement.bind(values).stepReset();
  const rowValues = (row) => [row.id, row.register, row.no, row.state, row.open, row.unit, row.at, row.dueAt, JSON.stringify(row)];
  db.exec('BEGIN');
  for (const row of rows) run(putRow, rowValues(row));
  for (const { id, at, text } of lines) run(putLine, [id, at, text]);
  db.exec('COMMIT');
  const [sample, line] = [rows.find((row) => row.register === register), lines[0]];
  const write = timed(rounds, (round) => {
    const id = `${sample.id}-${round}`;
    db.exec('BEGIN IMMEDIATE');
    run(putRow, rowValues({ ...sample, id, no: `${sample.no}-${round}` }));
    run(putLine, [id, line.at, line.text]);
    run(putEntry, [round + 1, id, entry.at, JSON.stringify(entry)]);
    db.exec('COMMIT');
  });
  const list = db.prepare('SELECT all_of_it FROM rows WHERE register = ? ORDER BY at DESC LIMIT 50');
  const find = db.prepare('SELECT id FROM search WHERE line LIKE ? ORDER BY at DESC LIMIT 50');
  const all = (statement, value) => {
    const found = [];
    statement.bind([value]);
    while (statement.step()) found.push(statement.get(0));
    statement.reset();
    if (found.length === 0) throw new Error(`SQLite finds nothing for ${value}`);
    return found;
  };
  const page = timed(rounds, () => all(list, register).map((text) => JSON.parse(text)));
  const search = timed(rounds, () => all(find, `%${word}%`));
  const { libVersion } = sqlite.version;
  db.close();
  await pool.removeVfs();
  return { version: libVersion, write, page, search };
}

globalThis.onmessage = async ({ data }) => globalThis.postMessage(await measure(data));
