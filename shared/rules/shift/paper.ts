/** `handover.create`: a sheet of the past, copied from paper or from an old book. It is closed already; shifts are opened by `handover.open`. */
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { createInput } from '../records/input';

/** Refusal: `handover.paper` while names or time are missing; an import may lack them, old books often do. */
export const copySheet = defineCommand({
  id: 'handover.create',
  role: 'receptionist',
  input: createInput,
  load: () => Promise.resolve(null),
  decide: (_none, input): Result<Change> => {
    const { data, links, files, mark } = input;
    const missing = (['leaver', 'comer', 'handedAt'] as const).find((key) => textIn(data, key).trim() === '');
    if (missing !== undefined && mark !== 'import' && mark !== 'opening') return refuse('handover.paper', missing);
    return ok([
      {
        kind: 'create',
        register: 'handover',
        state: 'handed',
        data,
        ...(links && { links }),
        ...(files && { files }),
        ...(mark !== undefined && { mark }),
      },
    ]);
  },
});
