import { text } from '@shared/base/text';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { definitionOf, registerList } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { formParts } from './form-parts';
import { allKinds, kindById, kindsOf, listKind, recordKind } from './kinds';

const keys = definitionOf('keys');
const withSlip = (slip: AnyDefinition['print']['slip'], group: AnyDefinition['group'] = 'desk'): AnyDefinition => ({
  ...keys,
  group,
  print: { ...keys.print, ...(slip && { slip }) },
});

describe('the list of forms (BY-17)', () => {
  it('names every form once, in each register its list among them', () => {
    const ids = allKinds().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { definition } of registerList) expect(ids).toContain(listKind(definition).id);
    for (const id of ['requests', 'requests.repair', 'requests.list', 'callbacks.month', 'workorders.billed', 'units', 'units.record'])
      expect(ids).toContain(id);
  });

  it.each<[string, AnyDefinition, readonly string[]]>([
    ['a list of the desk', keys, ['keys:list']],
    ['a list of a book, and one record', withSlip(undefined, 'book'), ['keys:list', 'keys.record:record']],
    ['a list of the desk with a slip', withSlip({ paper: 'A5' }), ['keys:list', 'keys.record:record']],
    ['a slip in parts', withSlip({ copies: [text('住户', 'Resident')] }), ['keys:list', 'keys.record:copies']],
    ['a notice', withSlip({ letter: { title: 'place', body: 'remark', at: 'tag' } }), ['keys:list', 'keys.record:letter']],
  ])('follows from the definition: %s', (_, definition, expected) => {
    const forms = kindsOf(definition).filter(({ shape }) => shape !== 'label');
    expect(forms.map(({ id, shape }) => `${id}:${shape}`)).toEqual(expected);
  });

  it('takes title, code, paper and signatures from the slip, the register’s form where it says nothing', () => {
    const own = { title: text('钥匙交接单', 'Handing over'), code: 'KF-2', paper: 'A5' as const, signatures: [text('交', 'From')] };
    expect(recordKind(withSlip(own))).toMatchObject({ title: '钥匙交接单', code: 'KF-2', paper: 'A5', signatures: ['交'] });
    expect(recordKind(withSlip({ orientation: 'landscape' }))).toMatchObject({ title: '钥匙清单', paper: 'A4', orientation: 'landscape' });
  });

  it('ships a slip without the fields it does not name', () => {
    expect(recordKind(withSlip({ fields: ['tag', 'place'] })).off).toEqual(['kind', 'count', 'hook', 'remark']);
  });

  it('throws for an unknown form', () => expect(() => kindById('keys.none')).toThrow('no such form'));
});

describe('slips name only fields that print', () => {
  it.each(registerList.map(({ definition }) => [definition.id, definition] as const))('%s', (_, { fields, print }) => {
    const { slip } = print;
    const letter = slip?.letter;
    const named = [...(slip?.fields ?? []), ...Object.keys(slip?.lines ?? {}), ...(slip?.inWords ?? [])];
    expect(named.filter((key) => fields[key]?.print !== true)).toEqual([]);
    expect(Object.keys(slip?.lines ?? {}).filter((key) => fields[key]?.kind !== 'rows')).toEqual([]);
    expect((slip?.inWords ?? []).filter((key) => fields[key]?.kind !== 'money')).toEqual([]);
    expect(letter ? Object.values(letter).filter((key) => !(key in fields)) : []).toEqual([]);
  });
});

describe('formParts', () => {
  it.each(allKinds().map((kind) => [kind.id, kind] as const))('%s: each part has a name and a key of its own', (_, kind) => {
    const parts = formParts(kind);
    expect(parts.filter(({ key, label }) => key === '' || label.trim() === '' || label.includes('\n'))).toEqual([]);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    expect(kind.off.filter((key) => !parts.some((part) => part.key === key))).toEqual([]);
    expect(parts.length > 0).toBe(kind.shape !== 'letter');
  });

  it('names the columns of a list as they stand on the paper, shared ones by their fields', () => {
    const labels = formParts(kindById('visitors')).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['编号', '来访时间', '联系确认', '被访房号']));
  });
});
