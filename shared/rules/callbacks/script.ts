/** What the desk says on the phone (开场白, 问题, 结束语): the site's own words, filled with the case at hand (CB-12). */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import { addDays, dayOf, type Instant } from '../../base/time';
import type { Source } from './types';

/** Spoken to residents, so in Chinese whatever the language of the screen. */
export interface CallScript {
  /** Opening after a repair or service. */
  readonly service: string;
  /** Opening after a complaint. */
  readonly complaint: string;
  readonly other: string;
  readonly questions: readonly string[];
  readonly closing: string;
}

/** What the words between braces stand for. */
export interface ScriptFacts {
  readonly 称呼: string;
  readonly 小区: string;
  readonly 前台: string;
  readonly 时间: string;
  readonly 部门: string;
  readonly 事情: string;
}

export const PLACEHOLDERS: readonly (keyof ScriptFacts)[] = ['称呼', '小区', '前台', '时间', '部门', '事情'];

/** A part of a spoken text; `filled` parts come from the case and are shown bold. */
export interface Piece {
  readonly text: string;
  readonly filled: boolean;
}

const sentence = z.string().trim().max(500);

export const callScript = defineSetting<CallScript>(
  'callbacks.script',
  z.object({
    service: sentence.min(1),
    complaint: sentence.min(1),
    other: sentence.min(1),
    questions: z.array(sentence.min(1)).max(12),
    closing: sentence,
  }),
  {
    service: '{称呼}您好，我是{小区}前台{前台}。{时间}{部门}给您家处理了{事情}，想听听您的意见，方便说两分钟吗？',
    complaint: '{称呼}您好，我是{小区}前台{前台}。您反映的{事情}，{部门}{时间}已经处理，想听听您满不满意，方便说两分钟吗？',
    other: '{称呼}您好，我是{小区}前台{前台}。关于{时间}的{事情}，想听听您的意见，方便说两分钟吗？',
    questions: ['事情处理好了吗', '效果和质量怎么样', '上门的人态度怎么样', '有没有另外收钱', '还有什么意见和建议'],
    closing: '谢谢您，意见已经记下。有事随时打前台电话，再见。',
  },
);

const SERVICES: readonly Source[] = ['repair', 'repair-project', 'special-service', 'help', 'today'];

/** The opening for a source. */
export function openingFor(script: CallScript, source: string): string {
  if (source === 'complaint') return script.complaint;
  return SERVICES.includes(source as Source) ? script.service : script.other;
}

/** A text in pieces, its known words filled in; an unknown word stays as written, so that the mistake is seen. */
export function fillScript(template: string, facts: ScriptFacts): readonly Piece[] {
  return template
    .split(/(\{[^{}]+\})/)
    .map((part): Piece => {
      const key = part.startsWith('{') ? part.slice(1, -1) : '';
      return key in facts ? { text: facts[key as keyof ScriptFacts], filled: true } : { text: part, filled: false };
    })
    .filter((piece) => piece.text !== '');
}

/** As one says it: 今天上午, 昨天下午, 11月19日晚上; a day without a time leaves the part of the day out. '' for ''. */
export function spokenTime(value: string, now: Instant): string {
  if (value === '') return '';
  const day = dayOf(value);
  const today = dayOf(now);
  const [, month, date] = day.split('-').map(Number);
  const named = day === today ? '今天' : day === addDays(today, -1) ? '昨天' : `${month}月${date}日`;
  return `${named}${partOfDay(value.slice(11, 13))}`;
}

function partOfDay(hour: string): string {
  if (hour === '') return '';
  if (hour < '12') return '上午';
  return hour < '18' ? '下午' : '晚上';
}

const WORK_LENGTH = 18;

/** The matter in a few words: up to the first stop, at most 18 characters. */
export function shortWork(content: string): string {
  const first = content.trim().split(/[，。；,;.\n！？!?]/)[0] ?? '';
  return first.length > WORK_LENGTH ? `${first.slice(0, WORK_LENGTH)}…` : first;
}
