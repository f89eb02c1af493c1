/** Move-ins and move-outs (入伙迁出): who came, who left, what was handed over. */
import { text } from '../../base/text';
import { addCallbackAction } from '../contract/callback-sources';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { moveFields } from './fields';

export const moves = defineRegister({
  id: 'moves',
  title: text('入伙迁出', 'Moving in and out'),
  one: text('入伙迁出', 'move'),
  help: text(
    '业主入伙、租户入住、迁出和退租；办结时住户档案随着改；代替入伙（入住）登记表和退租登记表。',
    'Owners and tenants coming and leaving; the unit file follows when it is done; replaces the move-in form.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'RH' },
  group: 'book',
  attachments: 'people',
  signing: {
    handed: {
      says: text('下面交接的内容我都核对过了。', 'I have checked what was handed over.'),
      line: text('业主/租户', 'Owner or tenant'),
      who: ['name'],
      shows: ['kind', 'unit', 'name', 'handledAt', 'keysHanded', 'papers', 'meters', 'leftovers'],
      ticks: 'signed',
    },
  },
  keeping: {
    purpose: text('核实身份，办理入伙和迁出手续', 'To check who somebody is, and to settle moving in or out'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: moveFields,
  formOrder: ['kind', 'unit', 'name', 'phone', 'idNo', 'handledAt', 'former'],
  states: {
    open: { label: text('办理中', 'In progress'), open: true, tone: 'today' },
    done: { label: text('已办结', 'Done'), open: false, tone: 'done' },
  },
  initial: 'open',
  actions: {
    addCallback: addCallbackAction(['done']),
    finish: {
      label: text('办结', 'Done'),
      from: ['open'],
      to: 'done',
      asks: ['doneAt', 'signed'],
      needs: ['doneAt'],
      fills: { doneAt: 'now' },
      key: 'W',
      tone: 'main',
    },
    toRequests: {
      label: text('遗留问题转报修', 'Problems to repairs'),
      from: ['open', 'done'],
      to: null,
      asks: [],
      needs: [],
      key: 'B',
      tone: 'plain',
      fits: (d) => d.leftovers.length > 0,
    },
  },
  print: {
    title: text('入伙（入住）登记表', 'Moving in and out'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
    slip: {
      signatures: [text('业主/租户', 'Owner or tenant'), text('经办人', 'Desk')],
      demands: ['idNo'],
      lines: { keysHanded: { least: 3 }, leftovers: { least: 4 } },
    },
  },
  refusals: {
    'moves.none-left': text('没有还没转的遗留问题。', 'There is no problem left to turn into a request.'),
  },
  at: (d) => d.handledAt,
  due: () => '',
  unit: (d) => d.unit,
  gist: (d, language) => [d.kind === '' ? '' : moveFields.kind.options[d.kind][language], d.name].filter((t) => t !== '').join(' '),
  begin: (d) => (d.doneAt === '' ? 'open' : 'done'),
});
