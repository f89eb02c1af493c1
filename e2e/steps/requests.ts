/** The way of a request: sent out, urged, back, answered, and its callback. Begin with the request open. */
import { act, done, follow, record, save, stands } from './desk';
import { fill, pick, press, write } from './keys';
import type { Story } from './story';

/** Sends the open request to its first department; the cursor stands at who takes it. Tells the slip's number. */
export async function dispatch(story: Story, taker: string): Promise<string> {
  const panel = await act(story, 'P', '派工');
  await write(story, taker);
  await press(story, 'Tab');
  await done(story, panel);
  const line = record(story).getByRole('button', { name: /PG-/ });
  return /PG-\d{8}-\S+/.exec(await line.first().innerText())?.[0] ?? '';
}

/** Urges whoever has it, and writes down the answer. */
export async function urge(story: Story, said: string): Promise<void> {
  const panel = await act(story, 'U', '催办');
  await fill(story, '对方怎么说', said, panel);
  await done(story, panel);
}

/** The slip comes back with the result. Afterwards the slip is open. */
export async function slipBack(story: Story, slip: string, result: string): Promise<void> {
  await follow(story, slip);
  const panel = await act(story, 'B', '回单');
  await fill(story, '处理结果', result, panel);
  await done(story, panel);
}

/** Tells the resident and closes. */
export async function answer(story: Story, way: string): Promise<void> {
  const panel = await act(story, 'B', '答复并办结');
  await pick(story, '答复方式', way, panel);
  await done(story, panel);
}

/** A complaint that is settled on the spot. Tells its number. */
export async function settledComplaint(story: Story, unit: string, phone = '13812345678'): Promise<string> {
  await press(story, 'F3');
  const form = story.page.getByRole('form', { name: '登记诉求' });
  await fill(story, '房号', unit, form);
  await press(story, 'Tab');
  await fill(story, '电话', phone, form);
  await pick(story, '类型', '投诉', form);
  await pick(story, '类别', '清洁', form);
  await fill(story, '内容', `楼道没有打扫（${unit}）`, form);
  const no = await save(story);
  await stands(story, no, '待受理');
  const panel = await act(story, 'D', '当场办结');
  await fill(story, '处理结果', '保洁已到场清扫', panel);
  await pick(story, '答复方式', '电话', panel);
  await done(story, panel);
  await stands(story, no, '已办结');
  return no;
}
