/** `setting.put`: one site setting, checked by its own schema. Secrets (keys that begin with `secret:`) stand in the journal as digests only. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Setting } from '../../base/setting';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';

export const SECRET = 'secret:';

/** The setting command over the settings given. */
export function settingCommands(settings: readonly Setting<unknown>[]): readonly AnyCommand[] {
  const known = new Map<string, Setting<unknown>>(settings.map((s) => [s.key, s]));
  const put = defineCommand({
    id: 'setting.put',
    input: z.object({ key: z.string(), value: z.unknown() }),
    load: async () => null,
    decide: (_none, input): Result<Change> => {
      const setting = known.get(input.key);
      if (!setting) return refuse('setting.unknown', undefined, { key: input.key });
      const parsed = setting.schema.safeParse(input.value);
      if (!parsed.success) return refuse('setting.invalid', parsed.error.issues[0]?.path.join('.') ?? '', { key: input.key });
      return ok([{ kind: 'setting', key: input.key, value: parsed.data }]);
    },
  });
  return [put];
}
