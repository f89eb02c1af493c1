/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { notes } from './definition';

/** To everybody, for three days. */
export function aNote(overrides: Partial<DataIn<typeof notes>> = {}): DataIn<typeof notes> {
  return sampleData(
    notes,
    {
      writtenAt: '2026-11-21T08:10:00+08:00',
      kind: 'hint',
      content: '11月22日9点至12点全园停水，来电询问按公开信口径回答。',
      until: '2026-11-23',
      author: '林晓燕',
    },
    overrides,
  );
}
