/** Founding a site and signing in, as the first start and the sign-in ask for it. */
import type { Locator } from 'playwright-core';
import { fill, press, pushButton, reach, see, select, step, write } from './keys';
import type { Story } from './story';
import { shown } from './wait';

export interface Person {
  readonly name: string;
  readonly role: '经理' | '主管' | '前台' | '只读';
  readonly post: string;
  readonly pin: string;
}

export const WANG: Person = { name: '王建国', role: '经理', post: '经理', pin: '135790' };
export const LI: Person = { name: '李娜', role: '主管', post: '主管', pin: '246801' };
export const CHEN: Person = { name: '陈晓', role: '前台', post: '前台', pin: '975310' };
export const ZHOU: Person = { name: '周婷', role: '前台', post: '前台', pin: '864209' };
/** The three of every story: the first one manages. */
export const PEOPLE: readonly Person[] = [WANG, LI, CHEN];

export interface Founding {
  readonly people?: readonly Person[];
  /** As the step takes them: `1栋 1单元 3层 4户`. */
  readonly units?: string;
  /** Beginning of the preset's name; absent = the one that is offered. */
  readonly policy?: string;
}

/** Goes through the first start; afterwards the manager is signed in. The recovery code that was shown. */
export async function firstStart(story: Story, { people = PEOPLE, units = '', policy }: Founding = {}): Promise<string> {
  await shown(story.page.getByLabel('项目名称'));
  await write(story, '云栖苑');
  await press(story, 'Control+Enter');
  await see(story, '结束早于开始就是跨夜');
  await press(story, 'Control+Enter');
  await see(story, '第一位是经理');
  for (const [index, person] of people.entries()) {
    if (index > 0) await pushButton(story, '加一人');
    await enterPerson(story, person, story.page.getByRole('group').nth(index));
  }
  await press(story, 'Control+Enter');
  await see(story, '一行一组或一个房号');
  await write(story, units);
  await press(story, 'Control+Enter');
  await see(story, '按哪一套做回访');
  if (policy !== undefined) await choosePolicy(story, policy);
  await press(story, 'Control+Enter');
  const code = await confirmCode(story);
  await press(story, 'Control+Enter');
  await shown(story.page.getByRole('navigation', { name: '主导航' }));
  return code;
}

/** Types the last group of the recovery code that is shown; the whole code. */
export async function confirmCode(story: Story): Promise<string> {
  const code = story.page.getByRole('status', { name: '恢复码' });
  await shown(code);
  const groups = await code.locator('b').allInnerTexts();
  await reach(story, story.page.getByLabel(/最后一组/));
  await write(story, groups.at(-1) ?? '');
  return groups.join('-');
}

async function enterPerson(story: Story, person: Person, line: Locator): Promise<void> {
  await fill(story, '姓名', person.name, line);
  await fill(story, '岗位', person.post, line);
  await select(story, '角色', person.role, line);
  await fill(story, 'PIN', person.pin, line);
  await fill(story, '再输一次 PIN', person.pin, line);
}

function choosePolicy(story: Story, name: string): Promise<void> {
  const { page } = story;
  return step(story, page.getByRole('group', { name: '回访制度' }), page.getByRole('radio', { name: new RegExp(`^${name}`) }));
}

/** Whoever sits there leaves, and this person signs in with the PIN. */
export async function signIn(story: Story, person: Person): Promise<void> {
  const { page } = story;
  const who = page.getByRole('group', { name: '谁当班' });
  if (!(await who.isVisible())) {
    await press(story, 'Control+L');
    await shown(who);
  }
  await enterPin(story, person);
}

/** On the sign-in page: goes to the name, writes the PIN. */
export async function enterPin(story: Story, person: Person): Promise<void> {
  const { page } = story;
  const wanted = page.getByRole('radio', { name: new RegExp(`^${person.name}`) });
  await shown(wanted);
  if (!(await wanted.isChecked())) await step(story, page.getByLabel(/的 PIN$/), wanted);
  await fill(story, `${person.name} 的 PIN`, person.pin);
  await press(story, 'Enter');
  await shown(page.getByRole('navigation', { name: '主导航' }));
}
