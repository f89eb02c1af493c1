/** Signing for oneself at this screen: the own PIN, then the command in one's own name, whoever is signed in. */
import { putAttachment } from '@renderer/db/attachments';
import type { Outcome } from '@renderer/db/engine/run';
import { useDesk } from '@renderer/desk/desk-context';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { signInBy } from '@renderer/desk/sign-in';
import { ok, type Result } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { useCallback } from 'react';

export interface Signing {
  /** Whether a PIN is asked for: not in the demonstration. */
  readonly withPin: boolean;
  /** Proves the person by the PIN, then runs the command in their name. */
  sign(person: Actor, pin: string, command: string, input: unknown): Promise<Result<Outcome>>;
  /** Keeps the scan of the signed paper with its sheet. */
  attach(record: string, file: File): Promise<Result<unknown>>;
}

export function useSign(): Signing {
  const { db, host, demo, commit } = useOpenDesk();
  const { actor, run, now } = useDesk();
  const sign = useCallback(
    async (person: Actor, pin: string, command: string, input: unknown): Promise<Result<Outcome>> => {
      const proved = demo ? ok(person) : await signInBy({ db, host, commit }, person, pin);
      if (!proved.ok) return proved;
      return person.id === actor.id ? run(command, input) : commit(command, input, person);
    },
    [db, host, demo, commit, actor.id, run],
  );
  const attach = useCallback(
    async (record: string, file: File): Promise<Result<unknown>> => {
      const kept = await putAttachment(db, { record, blob: file, name: file.name, role: 'signed', at: now(), by: actor.name });
      return kept.ok ? run('record.attach', { id: record, file: kept.value }) : kept;
    },
    [db, now, actor.name, run],
  );
  return { withPin: !demo, sign, attach };
}
