/**
 * Makes the streams of a site at head office, and lists what is there, where the command `nats` is not at hand (Debian has no package of it):
 *   node build/headoffice-streams.mjs --servers hub1:4222,hub2:4222,hub3:4222 --user keeper --password-file FILE --ca ca.pem [--site S1 [--files | --domain s1]]
 * `--files`: its photos too. `--domain`: that of the site's own server, whose stream is mirrored. What is there already is left as it is. The settings are those of docs/headoffice-stream/guide.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DiscardPolicy, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { connect, nanos } from '@nats-io/transport-node';

const COPIES = 3;
const DOUBLED_MS = 2 * 3_600_000;
const FILES_BYTES = 20 * 1_073_741_824;
/** A site's number as it stands in names; the program writes any other in hex (`u-…`: 多台同步 names the stream). */
const SITE = /^[A-Za-z0-9_-]+$/;

/** What the service has read it keeps itself, and a mirror does not take out who is taken out at the site. */
const MIRRORED_MS = 30 * 86_400_000;

const COMMON = { storage: StorageType.File, retention: RetentionPolicy.Limits, num_replicas: COPIES };
/** Nothing is dropped by age or by a purge, and a full one says so. */
const KEPT = { ...COMMON, discard: DiscardPolicy.New, max_age: 0, deny_purge: true };

const { values: asked } = parseArgs({
  options: {
    servers: { type: 'string', default: '' },
    user: { type: 'string', default: 'keeper' },
    'password-file': { type: 'string', default: '' },
    ca: { type: 'string', default: '' },
    site: { type: 'string', default: '' },
    files: { type: 'boolean', default: false },
    domain: { type: 'string', default: '' },
  },
});
if (asked.servers === '' || asked['password-file'] === '' || asked.ca === '')
  throw new Error('--servers, --password-file and --ca are needed');
if (asked.site !== '' && !SITE.test(asked.site)) throw new Error(`--site ${asked.site}: letters, digits, _ and - alone`);
// A site with its own server keeps its photos there: a mirror of the journal alone is made of it.
if (asked.domain !== '' && (asked.site === '' || asked.files)) throw new Error('--domain goes with --site, and not with --files');

const connection = await connect({
  servers: asked.servers.split(','),
  user: asked.user,
  pass: readFileSync(asked['password-file'], 'utf8').trim(),
  tls: { ca: readFileSync(asked.ca, 'utf8') },
  ignoreClusterUpdates: true,
});
try {
  const { streams } = await jetstreamManager(connection);
  for (const stream of asked.site === '' ? [] : streamsOf(asked)) {
    const isThere = await streams.info(stream.name).then(
      () => true,
      () => false,
    );
    if (!isThere) await streams.add(stream);
  }
  for await (const { config, state, cluster } of streams.list()) {
    const behind = (cluster?.replicas ?? []).filter((one) => !one.current || one.offline).map((one) => one.name);
    const copies = `${config.num_replicas} copies, leader ${cluster?.leader ?? '-'}${behind.length > 0 ? `, behind: ${behind.join(' ')}` : ''}`;
    console.log(`${config.name}: ${copies}, ${state.messages} messages, ${(state.bytes / 1_048_576).toFixed(1)} MB`);
  }
} finally {
  await connection.close();
}

/** @param {{ site: string, files: boolean, domain: string }} asked */
function streamsOf({ site, files, domain }) {
  const name = `JOURNAL_${site}`;
  if (domain !== '') {
    const mirror = { name, external: { api: `$JS.${domain}.API`, deliver: `mirror.${domain}` } };
    return [{ ...COMMON, name, discard: DiscardPolicy.Old, max_age: nanos(MIRRORED_MS), mirror }];
  }
  const journal = { ...KEPT, name, subjects: [`journal.${site}.>`], duplicate_window: nanos(DOUBLED_MS) };
  const photos = { ...KEPT, name: `OBJ_FILES_${site}`, subjects: [`$O.FILES_${site}.C.>`, `$O.FILES_${site}.M.>`], max_bytes: FILES_BYTES };
  return files ? [journal, photos] : [journal];
}
