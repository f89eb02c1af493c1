/** An action whose signature is given on the screen: what speaks against it is said before the pad opens, then both are kept together. */
import type { Outcome } from '@renderer/db/engine/run';
import { keepSignature } from '@renderer/db/signatures';
import { useDesk } from '@renderer/desk/desk-context';
import { useSignRequest } from '@renderer/stores/sign-request';
import type { Ink } from '@shared/base/ink';
import { ok, type Result, refuse } from '@shared/base/result';
import { dayOf } from '@shared/base/time';
import type { Context } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import type { SignedFile } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import type { ActInput } from '@shared/rules/records/act';
import { actedToSign } from '@shared/rules/records/act-signed';
import { useCallback } from 'react';

interface Item {
  readonly id: string;
  readonly rev: number;
  readonly file: SignedFile;
}

/**
 * `rows` are of one register; one signature is kept with each. Answers when the pad is gone: `sign.left` when nobody signed, and then nothing
 * was done.
 */
export function useActSigned(): (rows: readonly Row[], act: string, input: ActInput) => Promise<Result<unknown>> {
  const desk = useDesk();
  const ask = useSignRequest((state) => state.ask);
  return useCallback(
    async (rows, act, input) => {
      const { db, site, actor, shift, now, run } = desk;
      // The time that stands above the pad is the one that is kept, however long somebody takes to sign.
      const at = now();
      const ctx: Context = {
        now: at,
        today: dayOf(at),
        actor,
        site: site.id,
        desk: site.desk,
        shift: shift.name,
        shiftSince: shift.since,
        lateAfterMinutes: site.lateAfterMinutes,
        newId: () => '',
      };
      const after: Row[] = [];
      let { data } = input;
      for (const row of rows) {
        const acted = actedToSign(definitionOf(row.register), row, act, input, ctx);
        if (!acted.ok) return acted;
        after.push(acted.value.after);
        data = { ...acted.value.filled, ...data };
      }
      const [first] = after;
      const as = first && definitionOf(first.register).actions[act]?.signs;
      if (as === undefined) return refuse('sign.unwanted');

      const keep = async (who: string, ink: Ink): Promise<Result<Outcome>> => {
        const items: Item[] = [];
        for (const row of after) {
          const moment = { at: now(), by: actor.name, desk: site.desk, salt: crypto.randomUUID() };
          const kept = await keepSignature(db, definitionOf(row.register), row, as, { role: 'ink', who, ink }, moment);
          if (!kept.ok) return kept;
          items.push({ id: row.id, rev: row.rev, file: kept.value });
        }
        return run('record.actMany', { ...input, action: act, items, data });
      };
      return new Promise((resolve) => {
        let signed: Result<unknown> = refuse('sign.left');
        ask({
          rows: after,
          as,
          keep: async (who, ink) => {
            const result = await keep(who, ink);
            if (result.ok) signed = ok(null);
            return result;
          },
          onClose: () => resolve(signed),
        });
      });
    },
    [desk, ask],
  );
}
