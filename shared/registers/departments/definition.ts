/** Departments (部门): to whom work is sent. */
import { text } from '../../base/text';
import { FOUND, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { keptActions, keptStates } from '../contract/kept';

export const departments = defineRegister({
  id: 'departments',
  title: text('部门', 'Departments'),
  one: text('部门', 'department'),
  help: text('派工和责任部门从这里选；代替部门通讯录。', 'Work is sent to these; replaces the list of departments.'),
  version: 1,
  numbering: { kind: 'field', field: 'name' },
  group: 'base',
  attachments: 'none',
  keeping: {
    purpose: text('登记各部门的名称和联系方式', 'To list the departments and how to reach them'),
    basis: 'none',
    least: 'always',
  },
  fields: {
    name: { kind: 'text', label: text('部门', 'Department'), ...FOUND, list: 140, need: true, span: 2, aliases: ['部门名称'] },
    head: { kind: 'person', label: text('负责人', 'Head'), ...KEPT, list: 96, span: 2, aliases: ['主管', '部门主管'] },
    phone: { kind: 'phone', label: text('电话', 'Phone'), ...FOUND, list: 120, span: 2, aliases: ['联系电话', '值班电话'] },
    remark: { kind: 'text', label: text('备注', 'Remarks'), ...KEPT, list: 240, span: 6, aliases: ['说明'] },
  },
  states: keptStates,
  initial: 'kept',
  actions: keptActions,
  print: { title: text('部门名单', 'Departments'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
  refusals: {},
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d) => d.name,
});
