/** The way of a request: sent out, urged, back, answered, and its callback. Begin with the request open. */
import { act, done, follow, record } from './desk';
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
