import { describe, expect, it } from 'vitest';
import { rowsOf, storeOf } from './steps/database';
import { importFile } from './steps/import';
import { press, see, write } from './steps/keys';
import { CHEN, firstStart, LI, signIn, WANG } from './steps/site';
import { fileOf, STORY, tell } from './steps/story';
import { writeXlsx } from './steps/workbooks';
import { desktop } from './targets';

/** 10 buildings of 2 entrances, 15 floors and 4 rooms: 1,200 units as an old list has them, its columns in its own order. */
const UNITS = Array.from({ length: 1200 }, (_, i) => {
  const [room, floor, entrance, building] = [
    (i % 4) + 1,
    (Math.floor(i / 4) % 15) + 1,
    (Math.floor(i / 60) % 2) + 1,
    Math.floor(i / 120) + 1,
  ];
  const code = `${building}-${entrance}-${String(floor).padStart(2, '0')}${String(room).padStart(2, '0')}`;
  return {
    code,
    owner: `${'赵钱孙李周吴郑王'[i % 8]}${'志明|秀英|建国|丽华|伟|芳'.split('|')[i % 6]}`,
    phone: `138${String(10_000_000 + i * 37)}`,
  };
});

for (const target of desktop) {
  describe(`the first day on ${target.name}`, () => {
    it('founds a site of three people, takes 1,200 units over from a workbook and knows them at the next call', STORY, () =>
      tell(target, {}, async (story) => {
        const { page } = story;
        await firstStart(story);
        const settings = await storeOf<{ readonly key: string; readonly value: unknown }>(page, 'settings');
        expect(JSON.stringify(settings)).not.toContain(WANG.pin);

        const file = fileOf(story, '业主名单.xlsx');
        writeXlsx(file, [
          ['业主电话', '姓名备注', '房号', '面积', '业主'],
          ...UNITS.map((unit, i) => [unit.phone, '', unit.code, 80 + (i % 60), unit.owner]),
        ]);
        await importFile(story, '客户档案', file, UNITS.length);
        const units = await rowsOf(page, 'units');
        expect(units.map((row) => row.no).toSorted()).toEqual(UNITS.map((unit) => unit.code).toSorted());
        expect(units.find((row) => row.no === UNITS[777]?.code)).toMatchObject({
          mark: 'import',
          data: { phones: [UNITS[777]?.phone], size: 80 + (777 % 60), owners: [expect.objectContaining({ name: UNITS[777]?.owner })] },
        });

        for (const person of [LI, CHEN]) {
          await signIn(story, person);
          await see(story, new RegExp(`· ${person.name}`));
        }
        await press(story, 'F2');
        await page.getByRole('form', { name: '登记值班记录' }).waitFor();
        await write(story, UNITS[777]?.phone ?? '');
        await page.getByRole('option', { name: UNITS[777]?.code ?? '' }).waitFor();
        await press(story, 'Enter');
        await page
          .getByRole('region', { name: UNITS[777]?.code ?? '' })
          .getByText(UNITS[777]?.owner ?? '')
          .waitFor();
      }),
    );
  });
}
