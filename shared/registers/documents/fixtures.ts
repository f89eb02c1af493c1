/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { documents } from './definition';

/** An urgent letter of the street office. */
export function aDocument(overrides: Partial<DataIn<typeof documents>> = {}): DataIn<typeof documents> {
  return sampleData(
    documents,
    {
      receivedAt: '2026-11-21T09:20:00+08:00',
      sender: '翠竹街道办事处',
      docNo: '翠街办〔2026〕88号',
      title: '关于开展消防安全检查的通知',
      copies: 1,
      urgency: 'soon',
      receiver: '王敏',
    },
    overrides,
  );
}
