/** `handover.create`: a sheet of the past, copied from paper or from an old book. It is closed already; shifts are opened by `handover.open`. */
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { asText, type FieldValue, type RowsValue, textIn } from '../../registers/contract/fields';
import { createInput } from '../records/input';

/** Refusal: `handover.paper` while names or time are missing; an import may lack them, old books often do. */
export const copySheet = defineCommand({
  id: 'handover.create',
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
        data: { ...data, open: plainLines(data['open']) },
        ...(links && { links }),
        ...(files && { files }),
        ...(mark !== undefined && { mark }),
      },
    ]);
  },
});

/** What an old sheet says is open names no record: each line is kept as the text it was, whatever a file was read into. */
function plainLines(value: FieldValue | undefined): RowsValue {
  return (Array.isArray(value) ? (value as RowsValue) : []).map((line) => ({
    record: '',
    register: '',
    book: '',
    no: '',
    unit: '',
    gist: Object.values(line)
      .map(asText)
      .filter((part) => part !== '')
      .join(' '),
    state: '',
    due: '',
    hand: '',
    slips: '',
    remark: '',
    added: false,
  }));
}
