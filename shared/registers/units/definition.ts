/** Units and residents (客户档案): one card a unit, the key to everything that ever happened there. Replaces 客户档案表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { keptActions, keptStates } from '../contract/kept';
import { unitFields } from './fields';
import { checkUnit } from './rules';

export const units = defineRegister({
  id: 'units',
  title: text('客户档案', 'Units and residents'),
  one: text('房号', 'unit'),
  help: text(
    '每套房的业主、租户、电话和要注意的事；代替客户档案表。',
    "Each unit's owners, tenants, phones and what to mind; replaces the residents file.",
  ),
  version: 1,
  numbering: { kind: 'field', field: 'code' },
  group: 'base',
  attachments: 'people',
  keeping: {
    purpose: text('联系住户并提供物业服务', 'To reach residents and to serve them'),
    basis: 'contract',
    least: 'always',
  },
  fields: unitFields,
  states: keptStates,
  initial: 'kept',
  actions: keptActions,
  print: {
    title: text('客户档案表', 'Unit file'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('主管', 'Supervisor')],
    slip: { signatures: [text('建档人', 'Filed by'), text('核对人', 'Checked by'), text('日期', 'Date')] },
  },
  refusals: {
    'units.code': text('房号里有空格或标点。写成 3-2-1203 这样。', 'The unit has blanks or commas in it. Write it like 3-2-1203.'),
    'units.nameless': text('有一行没有姓名。填上，或删掉这一行。', 'A line has no name. Fill it in or remove the line.'),
    'units.term': text('{name}的止期早于起期。改正其中一个。', 'The term of {name} ends before it begins. Correct one of the days.'),
    'units.clock': text('免打扰时段要写成 12:30 到 14:30 这样。', 'Write the hours of rest like 12:30 to 14:30.'),
  },
  at: () => '',
  due: () => '',
  unit: (d) => d.code,
  gist: (d) =>
    [...d.tenants, ...d.owners]
      .filter((p) => !p.to)
      .map((p) => String(p.name ?? ''))
      .join('、'),
  check: checkUnit,
});
