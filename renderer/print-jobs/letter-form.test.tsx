import { aLetter } from '@shared/registers/letters/fixtures';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { kindById } from './kinds';
import { chineseDay, letterForm, splitLetter } from './letter-form';
import { aRow, SITE } from './testing/print-rows';

const LETTERS = kindById('letters');

describe('splitLetter', () => {
  it.each([
    ['尊敬的业主：\n一、停水\n\n二、储水', '尊敬的业主：', ['一、停水', '二、储水']],
    ['各位业主：二次供水检修', '尊敬的各位业主、住户：', ['各位业主：二次供水检修']],
    ['停水通知：', '尊敬的各位业主、住户：', ['停水通知：']],
  ])('%j', (body, salutation, paragraphs) => expect(splitLetter(body)).toEqual({ salutation, paragraphs }));
});

describe('letterForm (CB-7)', () => {
  it('carries title, number, site, day of posting and place', () => {
    const data = aLetter({ postedAt: '2026-11-20T10:00:00+08:00' });
    const html = renderToStaticMarkup(letterForm(aRow('letters', 'GX-20261120-001', data), LETTERS, SITE));
    for (const words of [data.title, 'GX-20261120-001', SITE.letterhead, '2026 年 11 月 20 日', '各单元大堂公告栏'])
      expect(html).toContain(words);
  });

  it('gives a draft the day of printing', () => {
    expect(renderToStaticMarkup(letterForm(aRow('letters', 'GX-20261120-001', aLetter()), LETTERS, SITE))).toContain(
      chineseDay('2026-11-21'),
    );
  });
});
