/** Words that suggest an urgent matter (IN-2); the desk confirms, nothing is set by itself. */
import type { URGENT_KINDS } from '@shared/registers/contract/choices';

export type UrgentKind = Exclude<keyof typeof URGENT_KINDS, 'other'>;

/** In the order in which they are suggested when several fit: danger to life first. */
const WORDS: readonly (readonly [UrgentKind, RegExp])[] = [
  ['fire', /火警|起火|着火|失火|火灾|冒烟|浓烟|烧起来|爆炸/],
  ['gas', /(燃气|煤气|天然气).{0,6}(泄漏|泄露|漏|味)|漏气/],
  ['lift', /困人|(电梯|轿厢).{0,8}(困|关在|出不来)|困在?.{0,4}(电梯|轿厢)/],
  ['person', /触电|坠楼|跳楼|轻生|自杀|晕倒|昏迷|心脏病|受伤|流血|溺水|砸伤|高空(抛|坠)物|走失|救命/],
  ['crime', /盗窃|被盗|被偷|小偷|入室|打架|斗殴|抢劫|持刀|砸门|闹事|可疑人/],
  ['power', /停电|断电|没电|跳闸|整栋.{0,4}黑/],
  ['water', /渗漏水|漏水|渗水|跑水|爆管|水管.{0,4}(爆|破裂)|水浸|积水|喷水|天花.{0,6}滴水/],
];

const HARMLESS = /(没有?|未|不是|无|防)$/;
const DRILL = /演习|演练|讲座|培训/;

/** The most urgent kind a text suggests; '' for none. A word right after 没/未/不是/无, and drills, suggest nothing. */
export function suggestUrgency(text: string): UrgentKind | '' {
  if (DRILL.test(text)) return '';
  for (const [kind, words] of WORDS) {
    for (const found of text.matchAll(new RegExp(words, 'g'))) {
      if (!HARMLESS.test(text.slice(0, found.index))) return kind;
    }
  }
  return '';
}
