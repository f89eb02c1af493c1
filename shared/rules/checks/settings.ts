/** The items of the site's check sheet (检查项目), in their order. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';

/** What is looked at in a lobby (house choice; the site changes it). */
const FIRST_ITEMS: readonly string[] = [
  '灯光照明',
  '电梯运行',
  '门禁及对讲',
  '玻璃门及地弹簧',
  '空调',
  '消防器材',
  '监控摄像头',
  '公告栏及标识',
  '沙发及家具',
  '绿植摆放',
  '地面清洁',
  '墙面及玻璃清洁',
  '垃圾桶清理',
  '有无杂物堆放',
];

/** More items than anybody looks at on one round. */
export const MOST_ITEMS = 60;

export const checkItemsSetting = defineSetting<readonly string[]>(
  'checks.items',
  z.array(z.string().trim().min(1).max(40)).min(1).max(MOST_ITEMS).readonly(),
  FIRST_ITEMS,
);
