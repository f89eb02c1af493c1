import type { Data } from '@shared/registers/contract/fields';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KindOffer } from './kind-offer';

afterEach(cleanup);

type Draft = Parameters<typeof KindOffer>[0]['draft'];

it.each<[string, Draft, Data | null]>([
  [
    'a complaint with its category',
    { content: '投诉楼道垃圾没人管', type: 'repair', category: '' },
    { type: 'complaint', category: 'cleaning' },
  ],
  [
    'the category of a complaint',
    { content: '电钻从早响到晚', type: 'complaint', category: '' },
    { type: 'complaint', category: 'renovation' },
  ],
  ['another type', { content: '请问管理费怎么交', type: 'repair', category: '' }, { type: 'consult' }],
  ['nothing where the type is right', { content: '水管漏水', type: 'repair', category: '' }, null],
  ['nothing against a type that was chosen', { content: '水管漏水', type: 'help', category: '' }, null],
  ['nothing where the words say nothing', { content: '来过前台', type: 'repair', category: '' }, null],
])('offers %s, taken with Alt+T', (_what, draft, filled) => {
  const fill = vi.fn();
  render(<KindOffer draft={draft} fill={fill} />);
  expect(screen.queryAllByRole('button')).toHaveLength(filled === null ? 0 : 1);
  fireEvent.keyDown(document.body, { key: 't', code: 'KeyT', altKey: true });
  expect(fill.mock.calls).toEqual(filled === null ? [] : [[filled]]);
});
