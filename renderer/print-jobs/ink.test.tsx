/** Signatures on paper: at their line, with name and time, and what speaks against them. */
import type { Deskbook } from '@renderer/db/database';
import type { RecordSection } from '@renderer/print/model';
import { signCell, valueCell } from '@renderer/print/record-cells';
import { SignLines } from '@renderer/print/sign-lines';
import type { Row } from '@shared/registers/contract/row';
import { type SignedFile, shownDigests, shownKeys } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aRelease } from '@shared/registers/releases/fixtures';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { inksOf, withInks } from './ink';
import { listForm } from './list-form';
import { recordForm } from './record-form';
import { aRow, SITE } from './testing/print-rows';

const definition = definitionOf('releases');
const LINE = [
  [10, 20, 0, 500],
  [60, 40, 9, 500],
];

function released(over: Partial<SignedFile> = {}, reason = '', witness = ''): { readonly row: Row; readonly file: SignedFile } {
  const data = aRelease({ applicant: '何静' });
  const signing = definition.signing?.['applied'];
  if (!signing) throw new Error('releases are signed');
  const shown = shownDigests(shownKeys(definition, signing, data), data, 'salt');
  const sign = { as: 'applied', who: '何静', desk: '', round: 0, salt: 'salt', shown, reason, witness };
  const file: SignedFile = {
    hash: 'h1',
    name: '签字.json',
    type: '',
    size: 1,
    role: 'ink',
    at: '2026-11-21T14:05:00+08:00',
    by: '王敏',
    sign,
    ...over,
  };
  return { row: aRow('releases', 'FX-20261121-001', data, { files: [file] }), file };
}

/** A store that holds the strokes. */
function withStrokes(content: string): Deskbook {
  const get = async (hash: string) => (hash === 'h1' ? { blob: { text: async () => content } } : undefined);
  return { attachments: { get } } as unknown as Deskbook;
}

const strokes = JSON.stringify({ v: 1, ink: { width: 100, height: 50, strokes: [LINE] } });

describe('on the form of a record', () => {
  it('the ink stands at the line of whoever signed, as lines, with name and time', async () => {
    const { row } = released();
    const inks = await inksOf(withStrokes(strokes), row, SITE);
    expect(inks).toMatchObject([{ label: '申请人', who: '何静 2026-11-21 14:05', note: '', ink: { paths: [{ width: 3.3 }] } }]);
    const html = renderToStaticMarkup(recordForm(row, [], SITE, { photo: '', inks }));
    expect(html).toContain('<path d="M10 20Q10 20 35 30M35 30Q60 40 60 40"');
    expect(html.match(/何静 2026-11-21 14:05/g)).toHaveLength(6);
    expect(html).not.toContain('<img');
  });

  it('tells what was changed afterwards', async () => {
    const { row } = released();
    const later = { ...row, data: { ...row.data, plate: '粤B99999' } };
    expect((await inksOf(withStrokes(strokes), later, SITE))[0]?.note).toBe('签字后有改动：车牌');
  });

  it('a refusal stands there with its reason and who saw it', async () => {
    const { row } = released({ role: 'refusal' }, '不愿签', '李婷');
    const inks = await inksOf(withStrokes('{}'), row, SITE);
    expect(inks).toMatchObject([{ ink: null, refused: true, note: '原因：不愿签（见证人 李婷）' }]);
    expect(renderToStaticMarkup(recordForm(row, [], SITE, { photo: '', inks }))).toContain('<em>拒签</em>');
  });

  it('whoever only reads prints neither the strokes nor the name', async () => {
    const { row } = released();
    const [mark] = await inksOf(withStrokes(strokes), row, { ...SITE, eyes: { role: 'reader', level: 'usual' } });
    expect([mark?.ink, mark?.who.includes('何静')]).toEqual([null, false]);
  });

  it.each(['', 'no json', '[]', '{"ink":{"width":1}}'])('damaged strokes leave the line empty: %s', async (content) => {
    const { row } = released();
    expect((await inksOf(withStrokes(content), row, SITE))[0]?.ink).toBeNull();
  });
});

describe('at which line', () => {
  const mark = (label: string, round = 0) => ({ label, round, ink: null, refused: false, who: '何静', note: '' });
  const section = (key: string): RecordSection => ({
    key,
    heading: '',
    together: false,
    cells: [valueCell('v', '房号', '1', 3), signCell('s', '客户签名', '', ['维修人', '客户'], 3)],
  });

  it('in a cell that has its label, in the section of its round; the rest goes to the end', () => {
    const { sections, rest } = withInks([section('round1'), section('round2')], [mark('客户签名', 2), mark('客户'), mark('领取人')]);
    const inks = sections.map(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'sign' ? (cell.inks ?? []) : [])).map(({ label }) => label),
    );
    expect(inks).toEqual([['客户'], ['客户签名', '客户']]);
    expect(rest.map(({ label }) => label)).toEqual(['领取人']);
  });

  it('a label without a line of its own gets one', () => {
    const html = renderToStaticMarkup(<SignLines labels={['经办人']} inks={[mark('领取人')]} />);
    expect(html.match(/pf-rule/g)).toHaveLength(2);
    expect(html).toContain('领取人');
  });
});

describe('on a list', () => {
  it('the ink stands in the column of the signature, of its own line alone', () => {
    const inks = new Map([['id-KD-2', { viewBox: '0 0 9 9', paths: [{ width: 2, d: 'M1 1Q1 1 2 2' }] }]]);
    const rows = ['KD-1', 'KD-2'].map((no) => aRow('parcels', no, aParcel({ signed: true })));
    const html = renderToStaticMarkup(listForm(definitionOf('parcels'), rows, '', SITE, inks));
    expect(html.match(/<path /g)).toHaveLength(1);
    expect(html.indexOf('<path')).toBeGreaterThan(html.indexOf('KD-2'));
  });
});
