import { definitionOf } from '@shared/registers/index';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PrintSite } from './frame';
import { holdingsForm, powerCutSheet } from './power-cut-forms';
import { POWER_CUT_SHEETS, SHEET_LINES } from './power-cut-sheets';

const site: PrintSite = {
  letterhead: '云栖苑',
  forms: {},
  now: '2026-11-22T09:00:00+08:00',
  desk: '',
  printer: '陈晓',
  eyes: { role: 'receptionist', level: 'usual' },
  language: 'zh',
};

describe('paper for a power cut (BY-7)', () => {
  it.each(POWER_CUT_SHEETS)('$register: its title, its number as text and code, numbered lines', (sheet) => {
    const { container } = render(powerCutSheet(sheet, '停电-20261122-01', site));
    expect(container.querySelector('h1')?.textContent).toContain('（停电备用）');
    expect(container.querySelector('.pf-qr')?.getAttribute('aria-label')).toBe('停电-20261122-01');
    expect(container.querySelector('.pf-number')?.textContent).toContain('停电-20261122-01');
    const lines = [...container.querySelectorAll('tbody tr td:first-child')].map((cell) => cell.textContent);
    expect(lines.slice(0, SHEET_LINES)).toEqual(Array.from({ length: SHEET_LINES }, (_, index) => String(index + 1)));
    expect(definitionOf(sheet.register).title.zh).not.toBe('');
  });

  it('says when it does not list everything', () => {
    const held = { book: '钥匙借用', no: 'YS-1', unit: '1-1-0101', who: '李建国', what: 'K1', since: site.now, due: '', deposit: '' };
    const { container } = render(holdingsForm([held], ['快递邮件'], site));
    expect(container.textContent).toContain('没有列全：快递邮件');
    expect(container.textContent).toContain('11-22 09:00');
    expect(render(holdingsForm([held], [], site)).container.textContent).not.toContain('没有列全');
  });
});
