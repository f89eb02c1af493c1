/** Believable names: surnames about as frequent as they are, given names by age group, a few that fonts and input methods stumble over. */
import type { Random } from './random';

const SURNAMES: readonly (readonly [string, number])[] = [
  ['王', 71],
  ['李', 70],
  ['张', 66],
  ['刘', 54],
  ['陈', 52],
  ['杨', 31],
  ['黄', 24],
  ['赵', 22],
  ['吴', 21],
  ['周', 20],
  ['徐', 15],
  ['孙', 15],
  ['马', 14],
  ['朱', 13],
  ['胡', 13],
  ['郭', 12],
  ['何', 12],
  ['林', 12],
  ['高', 10],
  ['罗', 10],
  ['郑', 9],
  ['梁', 9],
  ['谢', 8],
  ['宋', 8],
  ['唐', 8],
  ['许', 7],
  ['韩', 7],
  ['邓', 7],
  ['冯', 7],
  ['曹', 6],
  ['彭', 6],
  ['曾', 6],
  ['肖', 6],
  ['田', 5],
  ['董', 5],
  ['潘', 5],
  ['袁', 5],
  ['蔡', 5],
  ['蒋', 5],
  ['余', 5],
  ['于', 5],
  ['杜', 5],
  ['叶', 5],
  ['程', 5],
  ['魏', 5],
  ['苏', 5],
  ['吕', 4],
  ['丁', 4],
  ['任', 4],
  ['卢', 4],
  ['姚', 4],
  ['沈', 4],
  ['钟', 4],
  ['姜', 4],
  ['崔', 3],
  ['谭', 3],
  ['陆', 3],
  ['范', 3],
  ['汪', 3],
  ['廖', 3],
  ['石', 3],
  ['金', 3],
  ['韦', 3],
  ['贾', 2],
  ['夏', 2],
  ['方', 2],
  ['邹', 2],
  ['熊', 2],
  ['白', 2],
  ['孟', 2],
  ['秦', 2],
  ['邱', 2],
  ['侯', 2],
  ['江', 2],
  ['尹', 2],
  ['薛', 2],
  ['单', 1],
  ['解', 1],
  ['仇', 1],
  ['查', 1],
  ['欧阳', 1],
  ['司徒', 1],
  ['上官', 1],
];

const MALE: readonly string[] =
  '伟 强 磊 军 勇 杰 涛 超 明 刚 平 辉 鹏 斌 波 宇 浩 凯 健 俊 帆 志强 建华 国强 建国 文斌 俊杰 子轩 浩然 宇航 志明 海涛 晓东 文杰 家豪 嘉俊 永康 振华 立新 德福 学军 泽宇 奕辰 梓豪 天佑 思远 一鸣 景行 少华 伟民 东升 卫东 新民 世杰 启明 春生'.split(
    ' ',
  );
const FEMALE: readonly string[] =
  '芳 娜 敏 静 丽 艳 娟 霞 燕 玲 雪 婷 慧 莹 洁 琳 颖 欣 蕾 秀英 桂英 秀兰 丽华 玉兰 淑珍 晓红 雅琴 美玲 海燕 雨涵 子涵 诗琪 梦瑶 思雨 欣怡 佳慧 嘉怡 晓彤 若曦 语嫣 凤英 惠芳 小燕 春梅 红梅 丽娟 文静 婉清 依依 可欣 素芬 月华'.split(
    ' ',
  );
/** Outside of GB2312, two of them outside of the Basic Multilingual Plane. */
const RARE: readonly string[] = ['㙍', '𠮷', '䶮', '翀', '犇', '垚', '婳', '昶', '喆', '玥', '𬭎'];

export interface Person {
  readonly name: string;
  readonly surname: string;
  readonly gender: 'male' | 'female';
}

/** One person; about one in a hundred has a rare character in the name. */
export function somebody(random: Random): Person {
  const surname = random.weighted(SURNAMES);
  const gender = random.chance(0.5) ? 'male' : 'female';
  const given = random.pick(gender === 'male' ? MALE : FEMALE);
  const rare = random.chance(0.01) ? random.pick(RARE) : '';
  return { name: surname + (rare === '' ? given : given.slice(0, 1) + rare), surname, gender };
}

/** How the desk writes a caller down: mostly the whole name, often 王女士. */
export function asCaller(random: Random, person: Person): string {
  return random.chance(0.62) ? person.name : `${person.surname}${person.gender === 'male' ? '先生' : '女士'}`;
}
