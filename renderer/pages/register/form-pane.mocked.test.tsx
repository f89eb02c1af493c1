/** Where a form leads when it is saved, on a slow machine too. */
import { useDesk } from '@renderer/desk/desk-context';
import { dutyDefinition } from '@renderer/ui/testing/sample-rows';
import { ok, type Result } from '@shared/base/result';
import type { Data } from '@shared/registers/contract/fields';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FormPane } from './form-pane';

const form = vi.hoisted(() => ({ submit: null as unknown }));
vi.mock('@renderer/desk/desk-context', () => ({ useDesk: vi.fn(), useFieldContext: () => ({}) }));
vi.mock('@renderer/desk/draft-store', () => ({ draftStore: () => ({}) }));
vi.mock('@renderer/registers/index', () => ({ screensOf: () => ({}) }));
vi.mock('@renderer/ui/form/record-form', () => ({
  RecordForm: ({ onSubmit }: { readonly onSubmit: unknown }) => {
    form.submit = onSubmit;
    return null;
  },
}));

afterEach(cleanup);

it.each([
  ['opens what was saved', false, 1],
  ['leads nobody back who went elsewhere meanwhile', true, 0],
])('%s', async (_, leaves, times) => {
  let answer: (result: unknown) => void = () => undefined;
  const run = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  vi.mocked(useDesk).mockReturnValue({ run } as unknown as ReturnType<typeof useDesk>);
  const onSaved = vi.fn();
  const { unmount } = render(<FormPane definition={dutyDefinition} row={null} onSaved={onSaved} onCancel={() => undefined} />);
  const saving = (form.submit as (whole: Data, changed: Data) => Promise<Result<unknown>>)({}, {});
  if (leaves) unmount();
  answer(ok({ rows: [{ id: 'r1' }], lines: [] }));
  expect(await saving).toEqual(ok(null));
  expect(onSaved).toHaveBeenCalledTimes(times);
});
