/** What somebody wants of the connection: looked at, confirmed, kept; and what of it is shown again. */
import { X509Certificate } from 'node:crypto';
import type { ReplicationSettings, ReplicationWish } from '@shared/ipc/replication';
import type { SettingsFile, StoredSettings } from './settings';

/** Without the secrets. @throws the file system's error */
export async function shown(file: SettingsFile): Promise<ReplicationSettings> {
  const { state, settings, kept } = await file.read();
  return {
    on: settings?.on ?? false,
    servers: settings?.servers ?? [],
    user: settings?.user ?? '',
    has: { password: !!settings?.password, creds: !!settings?.creds, ca: !!settings?.ca },
    kept,
    shut: state === 'shut',
  };
}

/** Null when it is kept. `confirmed` is asked only about servers that are others than before. @throws the file system's error */
export async function keepWish(
  file: SettingsFile,
  { servers, user, password, creds, ca }: ReplicationWish,
  confirmed: (servers: readonly string[]) => Promise<boolean>,
): Promise<'cancelled' | 'creds' | 'ca' | null> {
  const { settings: old } = await file.read();
  const next: StoredSettings = {
    on: old?.on ?? false,
    servers,
    user,
    password: password ?? old?.password ?? '',
    creds: creds ?? old?.creds ?? '',
    ca: ca ?? old?.ca ?? '',
  };
  if (next.creds !== '' && !isCreds(next.creds)) return 'creds';
  if (next.ca !== '' && !isCertificate(next.ca)) return 'ca';
  const isSame = JSON.stringify(old?.servers) === JSON.stringify(servers);
  if (!isSame && !(await confirmed(servers))) return 'cancelled';
  await file.write(next);
  return null;
}

function isCreds(text: string): boolean {
  return /-----BEGIN NATS USER JWT-----[\s\S]+-----BEGIN USER NKEY SEED-----/.test(text);
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).subject !== undefined;
  } catch {
    return false;
  }
}
