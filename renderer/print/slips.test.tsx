/** Slips: parts to cut apart, and a place for a photo. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CopiesForm } from './copies-form';
import { photoCell, valueCell } from './record-cells';
import { RecordForm } from './record-form';
import { sampleFrame } from './samples';

function draw(element: Parameters<typeof renderToStaticMarkup>[0]): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(element);
  return place;
}

const FRAME = sampleFrame({ title: '物品放行条', number: 'FX-20261121-A003' });

describe('slips', () => {
  const sections = [
    {
      key: 'facts',
      heading: '',
      together: true,
      cells: [valueCell('name', '姓名', '陈晓东', 2), valueCell('unit', '房号', '3-2-1203', 2), photoCell('photo', '照片', '')],
    },
  ];
  const copies = ['住户联', '门岗联', '前台联'];

  it.each([
    ['A4', 'portrait', 1, 2],
    ['A5', 'landscape', 3, 0],
  ] as const)('in parts on %s take %s, %i sheets, %i cuts', (paper, orientation, sheets, cuts) => {
    const place = draw(<CopiesForm frame={{ ...FRAME, paper, orientation, signatures: ['门岗'] }} sections={sections} copies={copies} />);
    expect([place.querySelectorAll('.pf-sheet').length, place.querySelectorAll('.pf-cut').length]).toEqual([sheets, cuts]);
    expect([...place.querySelectorAll('.pf-copy')].map((mark) => mark.textContent)).toEqual(copies);
    expect(place.querySelectorAll('svg.pf-qr')).toHaveLength(3);
    expect(place.querySelectorAll('.pf-end .pf-sign')).toHaveLength(3);
  });

  it.each(['241x280', '241x140', '241x93'] as const)('are printed once on %s, whose layers write through', (paper) => {
    const place = draw(<CopiesForm frame={{ ...FRAME, paper, orientation: 'portrait' }} sections={sections} copies={copies} />);
    expect([place.querySelectorAll('.pf-sheet.pf-needle').length, place.querySelectorAll('.pf-cut').length]).toEqual([1, 0]);
    expect(place.querySelector('.pf-copy')?.textContent).toBe('共 3 联：住户联、门岗联、前台联');
  });

  it('have a place for a photo beside their lines, empty to glue one in', () => {
    const cell = draw(<RecordForm frame={FRAME} sections={sections} />).querySelector('td.pf-cell-photo');
    expect([cell?.getAttribute('rowspan'), cell?.textContent]).toEqual(['1', '照片']);
    const filled = [
      { ...sections[0], cells: [valueCell('a', '甲', '', 4), valueCell('b', '乙', '', 4), photoCell('photo', '照片', 'data:x')] },
    ];
    const place = draw(<RecordForm frame={FRAME} sections={filled as typeof sections} />);
    expect(place.querySelector('td.pf-cell-photo')?.getAttribute('rowspan')).toBe('2');
    expect(place.querySelector('.pf-photo > img')?.getAttribute('src')).toBe('data:x');
  });
});
