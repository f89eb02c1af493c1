/** Which opinions of a file are new, case by case. */
import { expect, it } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { aHeadopinion } from '../../registers/headopinions/fixtures';
import { sortOpinions } from './opinions';

const LINE = { week: '2026-W46', matter: '投诉处理及时率', opinion: '低于 95%，\n说明原因。', replyBy: '2026-11-25' };
const row = (state: string, over: Parameters<typeof aHeadopinion>[0] = {}): Row =>
  ({ id: 'r1', register: 'headopinions', state, data: aHeadopinion({ ...LINE, ...over }) }) as unknown as Row;

it.each<[string, readonly (typeof LINE)[], readonly Row[], unknown]>([
  ['a first file', [LINE], [], { fresh: [LINE], moved: [], known: 0 }],
  ['the same line twice', [LINE, LINE], [], { fresh: [LINE], moved: [], known: 0 }],
  ['the same file again', [LINE], [row('waiting')], { fresh: [], moved: [], known: 1 }],
  ['answered meanwhile', [LINE], [row('answered')], { fresh: [], moved: [], known: 1 }],
  ['struck out here: it stays so', [LINE], [row('void')], { fresh: [], moved: [], known: 1 }],
  ['other spaces and line breaks', [{ ...LINE, opinion: '低于95%， 说明原因。' }], [row('waiting')], { fresh: [], moved: [], known: 1 }],
  [
    'another date',
    [{ ...LINE, replyBy: '2026-11-30' }],
    [row('waiting')],
    { fresh: [], moved: [{ id: 'r1', replyBy: '2026-11-30' }], known: 0 },
  ],
  ['another date, answered already', [{ ...LINE, replyBy: '2026-11-30' }], [row('answered')], { fresh: [], moved: [], known: 1 }],
  ['no date any more', [{ ...LINE, replyBy: '' }], [row('waiting')], { fresh: [], moved: [], known: 1 }],
  ['other words', [{ ...LINE, opinion: '再说明。' }], [row('waiting')], { fresh: [{ ...LINE, opinion: '再说明。' }], moved: [], known: 0 }],
  [
    'the same words about another week',
    [{ ...LINE, week: '2026-W47' }],
    [row('waiting')],
    { fresh: [{ ...LINE, week: '2026-W47' }], moved: [], known: 0 },
  ],
])('%s', (_, lines, here, expected) => expect(sortOpinions(lines, here)).toEqual(expected));
