import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type LabelData, LabelSheet } from './label-sheet';

const LABEL: LabelData = {
  look: 'tag',
  letterhead: '',
  title: '快递架签',
  big: 'A-12',
  lines: ['3-2-1203', ''],
  number: 'KD-20261122-001',
  code: 'KD-20261122-001',
  photo: null,
};

function draw(
  paper: Parameters<typeof LabelSheet>[0]['paper'],
  count: number,
  more: { line?: boolean; skip?: number; label?: Partial<LabelData> } = {},
) {
  const place = document.createElement('div');
  const labels = Array.from({ length: count }, () => ({ ...LABEL, ...more.label }));
  place.innerHTML = renderToStaticMarkup(<LabelSheet labels={labels} paper={paper} line={more.line ?? false} skip={more.skip ?? 0} />);
  const pages = [...place.querySelectorAll('.pl-page')].map((page) => page.querySelectorAll('.pl-label').length);
  return { place, pages, placed: [...place.querySelectorAll<HTMLElement>('.pl-label')].map(({ style }) => `${style.left} ${style.top}`) };
}

it('is a page each on a roll, of its size', () => {
  const { place, pages } = draw('60x40', 3);
  expect(pages).toEqual([1, 1, 1]);
  expect(place.querySelector('style')?.textContent).toContain('size:60mm 40mm;margin:0');
  expect(place.querySelector('.pf-sheet')?.getAttribute('data-pages')).toBe('3');
});

it('fills a sheet of A4 from the place where it is not used up, then the next', () => {
  const { pages, placed } = draw('A4-3x8', 20, { skip: 5 });
  expect(pages).toEqual([19, 1]);
  expect(placed.slice(0, 2)).toEqual(['140mm 37.2mm', '0mm 74.3mm']);
  expect(placed.at(-1)).toBe('0mm 0.1mm');
});

it('bears a QR code, or bars where the text can be said in them', () => {
  const codes = (line: boolean, code: string) => {
    const { place } = draw('60x40', 1, { line, label: { code } });
    return [place.querySelectorAll('.pf-qr').length, place.querySelectorAll('.pl-bars').length];
  };
  expect([codes(false, 'K-1'), codes(true, 'K-1'), codes(true, '钥匙')]).toEqual([
    [1, 0],
    [0, 1],
    [1, 0],
  ]);
});

it('has a place for a photo only where one belongs, and no empty line', () => {
  expect(draw('86x54', 1, { label: { look: 'card', photo: '' } }).place.querySelector('.pl-photo')?.textContent).toBe('照片');
  expect(draw('86x54', 1).place.querySelector('.pl-photo')).toBeNull();
  expect(draw('86x54', 1).place.querySelectorAll('.pl-line')).toHaveLength(1);
});

it('shares the last row among the lines that have none of their own', () => {
  const label = { lines: ['3-2-1203', '张**', '顺丰 尾号 0123', '到 11-21'] };
  const lines = (line: boolean) => [...draw('60x40', 1, { line, label }).place.querySelectorAll('.pl-line')].map((one) => one.textContent);
  expect(lines(false)).toEqual(label.lines);
  expect(lines(true)).toEqual(['3-2-1203', '张** 顺丰 尾号 0123 到 11-21']);
});
