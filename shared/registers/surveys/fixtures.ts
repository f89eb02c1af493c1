/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { surveys } from './definition';

/** The cleaning item of a spring survey. */
export function aSurvey(overrides: Partial<DataIn<typeof surveys>> = {}): DataIn<typeof surveys> {
  return sampleData(
    surveys,
    {
      enteredAt: '2026-11-21T09:30:00+08:00',
      fromDay: '2026-11-01',
      toDay: '2026-11-20',
      way: 'paper',
      item: '保洁服务',
      surveyor: '王敏',
      asked: 200,
      answered: 164,
      satisfied: 151,
      remark: '地下车库灯光偏暗',
    },
    overrides,
  );
}
