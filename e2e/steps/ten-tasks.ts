/** The ten commonest tasks of a desk, done by the shortest way the program offers, each with the rows that it wrote. */
import type { Locator } from 'playwright-core';
import { rowsIn, type StoredRow } from './database';
import { record } from './desk';
import type { Scanned, Written } from './excel';
import type { Hand } from './hand';
import type { Story } from './story';
import { gone, shown } from './wait';

export interface Task {
  readonly title: string;
  /** Done by hand; the rows that Excel would need, and the codes that were scanned. */
  readonly run: (story: Story, hand: Hand) => Promise<{ readonly written: readonly Written[]; readonly scanned?: Scanned }>;
}

/** Home of the tasks: one owner, no tenant, nothing that the desk is asked to mind. */
export interface Home {
  readonly code: string;
  readonly owner: string;
}

const DEMO = 'deskbook-demo';
const SAVED = /已保存\s*(\S+)/;
const SAVE = 'Control+Enter';

function rowsNow(story: Story, registers: readonly string[]): Promise<readonly StoredRow[]> {
  return rowsIn(story.page, DEMO, registers);
}

/** The rows of these registers that are new or changed since `before`. */
async function since(story: Story, before: readonly StoredRow[], registers: readonly string[]): Promise<readonly Written[]> {
  const known = new Map(before.map((row) => [row.id, row]));
  const now = await rowsNow(story, registers);
  return now.flatMap((row) => {
    const was = known.get(row.id);
    if (was === undefined) return [{ row }];
    return JSON.stringify(was.data) === JSON.stringify(row.data) ? [] : [{ row, before: was, foundBy: row.unit || row.no }];
  });
}

async function saved(story: Story, hand: Hand): Promise<void> {
  const bar = story.page.getByRole('status').filter({ hasText: SAVED });
  const before = (await bar.isVisible()) ? await bar.innerText() : '';
  await hand.press(SAVE);
  await hand.until(shown(before === '' ? bar : bar.filter({ hasNotText: SAVED.exec(before)?.[1] ?? before })));
}

function form(story: Story, name: string | RegExp): Locator {
  return story.page.getByRole('form', { name });
}

/** Digits of a unit, as it is said. */
const said = (unit: string): string => unit.replaceAll('-', '');

/** Unit, and who of it calls: offered, chosen with the arrow; the phone comes along. */
async function whoCalls(hand: Hand, home: Home): Promise<void> {
  await hand.type(said(home.code));
  await hand.press('Enter', 'ArrowDown', 'Enter', 'Enter');
}

export function tenTasks(home: Home, key: string, tracking: string): readonly Task[] {
  return [
    {
      title: '来电记入值班记录',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['duty']);
        await hand.press('F2');
        await hand.until(shown(form(story, '登记值班记录')));
        await whoCalls(hand, home);
        await hand.tell('问周末垃圾清运几点，已答复早上七点');
        await saved(story, hand);
        return { written: await since(story, before, ['duty']) };
      },
    },
    {
      title: '登记投诉',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['requests']);
        await hand.press('F3');
        await hand.until(shown(form(story, '登记诉求')));
        await whoCalls(hand, home);
        await hand.tell('投诉楼道垃圾两天没人清，味道很大');
        await hand.until(shown(story.page.getByText('听起来是投诉')));
        await hand.press('Alt+t');
        await hand.until(gone(story.page.getByText('听起来是投诉')));
        await saved(story, hand);
        return { written: await since(story, before, ['requests']) };
      },
    },
    {
      title: '登记报修并派工',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['requests', 'workorders']);
        await hand.press('F3');
        await hand.until(shown(form(story, '登记诉求')));
        await whoCalls(hand, home);
        await hand.tell('厨房水龙头关不紧，一直滴水');
        await saved(story, hand);
        await hand.until(shown(record(story, /BX-/)));
        const panel = story.page.getByRole('group', { name: '派工' });
        await hand.press('p');
        await hand.until(shown(panel));
        await hand.type('lw');
        await hand.press(SAVE);
        await hand.until(gone(panel));
        return { written: await since(story, before, ['requests', 'workorders']) };
      },
    },
    {
      title: '回访，满意',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['callbacks']);
        await hand.press('F8');
        await hand.until(shown(story.page.getByText('怎么说').first()));
        await hand.press('1');
        await hand.press(SAVE);
        return { written: await hand.until(saidBack(story, before)) };
      },
    },
    {
      title: '访客登记',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['visitors']);
        await hand.press('F6');
        await hand.until(shown(form(story, '登记访客')));
        await hand.tell('钱立新');
        await hand.press('Enter');
        await hand.type(said(home.code));
        await hand.press('Enter', 'ArrowDown', 'Enter');
        await hand.tell('看朋友');
        await hand.press('Enter', '1', 'Enter');
        await hand.type('F88');
        await saved(story, hand);
        return { written: await since(story, before, ['visitors']) };
      },
    },
    {
      title: '钥匙借出再归还',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['keyloans']);
        await hand.press('F7');
        const box = story.page.getByRole('searchbox', { name: /扫钥匙牌/ });
        await hand.until(shown(box));
        await box.focus();
        await hand.scan(key);
        const lend = form(story, '登记钥匙借用');
        await hand.until(shown(lend));
        await hand.tell('李伟');
        await hand.press('Enter');
        await hand.type('gcb');
        await hand.press('Enter');
        await hand.tell('抄总表读数');
        await hand.press('Enter');
        await hand.type('+2h');
        await saved(story, hand);
        const lent = await rowsNow(story, ['keyloans']);
        await hand.press('F7');
        await hand.until(shown(box));
        await box.focus();
        await hand.until(shown(story.page.getByRole('listitem').filter({ hasText: '抄总表读数' })));
        await hand.scan(key);
        await hand.until(gone(story.page.getByRole('listitem').filter({ hasText: '抄总表读数' })));
        const out = await since(story, before, ['keyloans']);
        const [loan] = out;
        const asLent = lent.find((row) => row.id === loan?.row.id);
        return {
          written: loan && asLent ? [{ row: asLent }, { row: loan.row, before: asLent, foundBy: key }] : [],
          scanned: [key],
        };
      },
    },
    {
      title: '快递到件再领取',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['parcels']);
        await hand.press('F4');
        const parcel = form(story, '登记快递邮件');
        await hand.until(shown(parcel));
        await hand.scan(tracking);
        await hand.type(said(home.code));
        await hand.press('Enter', 'ArrowDown', 'Enter');
        await saved(story, hand);
        const came = await rowsNow(story, ['parcels']);
        await hand.press('Escape');
        const box = story.page.getByRole('searchbox', { name: /扫单号/ });
        await hand.until(shown(box));
        await box.focus();
        await hand.scan(tracking);
        const panel = story.page.getByRole('group', { name: '领取' });
        await hand.until(shown(panel));
        const sign = panel.getByRole('checkbox', { name: '签名' });
        while (!(await sign.evaluate((one) => one === document.activeElement))) await hand.press('Tab');
        await hand.press('Space', SAVE);
        await hand.until(gone(panel));
        const [taken] = await since(story, before, ['parcels']);
        const asCame = came.find((row) => row.id === taken?.row.id);
        return {
          written: taken && asCame ? [{ row: asCame }, { row: taken.row, before: asCame, foundBy: tracking }] : [],
          scanned: [tracking],
        };
      },
    },
    {
      title: '收到外来文件',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['documents']);
        await command(story, hand, 'djwlwj');
        await hand.until(shown(form(story, /登记外来文件/)));
        await hand.tell('街道安监办');
        await hand.press('Enter');
        await hand.tell('安监〔2026〕18号');
        await hand.press('Enter');
        await hand.tell('关于开展冬季消防检查的通知');
        await saved(story, hand);
        return { written: await since(story, before, ['documents']) };
      },
    },
    {
      title: '开物品放行条',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['releases']);
        await command(story, hand, 'djwpfx');
        const slip = form(story, /登记物品放行|登记放行/);
        await hand.until(shown(slip));
        await whoCalls(hand, home);
        const items = slip.locator('[data-cell="0.name"] input');
        while (!(await items.evaluate((one) => one === document.activeElement))) await hand.press('Enter');
        await hand.tell('沙发');
        await hand.press('Enter');
        await hand.type('1');
        await saved(story, hand);
        return { written: await since(story, before, ['releases']) };
      },
    },
    {
      title: '交班签名',
      run: async (story, hand) => {
        const before = await rowsNow(story, ['handover']);
        await hand.press('F9');
        const count = story.page.getByLabel(/^钥匙清点/);
        await hand.until(shown(count));
        while (!(await count.evaluate((one) => one === document.activeElement))) await hand.press('Tab');
        const asked = story.page.getByText(/应在库 \d+ 件/).first();
        const held = /应在库 (\d+) 件/.exec(await asked.innerText())?.[1] ?? '0';
        await hand.type(held);
        await hand.press(SAVE);
        await hand.until(shown(story.page.getByText(/等接班|接班签名/).first()));
        return { written: await since(story, before, ['handover']) };
      },
    },
  ];
}

/** The callback as it was answered, as soon as it is written. */
async function saidBack(story: Story, before: readonly StoredRow[]): Promise<readonly Written[]> {
  for (let n = 0; n < 100; n += 1) {
    const written = await since(story, before, ['callbacks']);
    if (written.length > 0) return written;
    await story.page.waitForTimeout(50);
  }
  return [];
}

/** A command by the letters of its name. */
async function command(story: Story, hand: Hand, letters: string): Promise<void> {
  await hand.press('Control+K');
  const palette = story.page.getByRole('dialog');
  await hand.until(shown(palette));
  await hand.type(letters);
  await hand.until(shown(palette.getByRole('option').first()));
  await hand.press('Enter');
  await hand.until(gone(palette));
}
