import { err, ok, type Result } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { blankData } from '@shared/registers/contract/schema';
import { duty } from '@shared/registers/duty/definition';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOW, sampleContext } from '../testing/sample-context';
import { RecordForm, type RecordFormProps } from './record-form';
import type { DraftStore } from './use-draft';

const definition = duty as unknown as AnyDefinition;
/** Where nothing fills fields by itself, the form knows what is missing. */
const { derive: _, ...filledByHand } = definition;

function open(props: Partial<RecordFormProps> = {}) {
  const onSubmit = vi.fn<(data: Data, changed: Data) => Promise<Result<unknown>>>(async () => ok(null));
  const onCancel = vi.fn();
  render(
    <RecordForm
      definition={definition}
      mode="create"
      context={sampleContext}
      draftKey="duty:new"
      onSubmit={onSubmit}
      onCancel={onCancel}
      {...props}
    />,
  );
  return { onSubmit, onCancel, user: userEvent.setup() };
}

function memoryDrafts(start: Record<string, Data> = {}): DraftStore & { readonly kept: Map<string, Data> } {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    load: async (key) => kept.get(key) ?? null,
    save: async (key, data) => void kept.set(key, data),
    drop: async (key) => void kept.delete(key),
  };
}

afterEach(cleanup);

describe('RecordForm', () => {
  it('logs a call in few keys: unit with choice, resident, text', async () => {
    const { onSubmit, user } = open();
    expect(screen.getByLabelText('房号')).toBe(document.activeElement);
    await user.keyboard('1203{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'));
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText(/^内容/));
    await user.keyboard('厨房漏水{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({
      unit: '3-2-1203',
      name: '何先生',
      phone: '13800000001',
      content: '厨房漏水',
      happenedAt: NOW,
      shift: '早班',
    });
    expect(onSubmit.mock.calls[0]?.[1]).toEqual({ unit: '3-2-1203', name: '何先生', phone: '13800000001', content: '厨房漏水' });
  });

  it('reads the unit also when it is saved from within its field', async () => {
    const { onSubmit, user } = open();
    await user.keyboard('1203');
    await user.tab();
    await user.tab();
    await user.tab();
    await user.keyboard('厨房漏水');
    await user.click(screen.getByLabelText('房号'));
    await user.keyboard('321203{Control>}{Enter}{/Control}');
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ unit: '3-2-1203' });
  });

  it('forgets what was typed when it led to a record that is here already', async () => {
    const drafts = memoryDrafts();
    const { user } = open({
      drafts,
      aside: (_, __, discard) => (
        <button type="button" onClick={discard}>
          认出
        </button>
      ),
    });
    await user.keyboard('1203');
    await waitFor(() => expect(drafts.kept.size).toBe(1));
    await user.keyboard('4');
    await user.click(screen.getByText('认出'));
    cleanup();
    await waitFor(() => expect(drafts.kept.size).toBe(0));
  });

  it('keeps everything typed when saving is refused, says why at the field and goes there', async () => {
    const onSubmit = vi.fn(async () => err({ code: 'field.long', field: 'name' }));
    const { user } = open({ onSubmit });
    await user.type(screen.getByLabelText('房号'), '大堂');
    await user.type(screen.getByLabelText(/^内容/), '灯不亮');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const name = screen.getByLabelText('姓名');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(screen.getByText('最多 300 个字')).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>('房号').value).toBe('大堂');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^内容/).value).toBe('灯不亮');
  });

  it('leaves the cursor where one of several errors is being corrected', async () => {
    const { user } = open({ definition: filledByHand });
    await user.clear(screen.getByLabelText(/^日期时间/));
    await user.type(screen.getByLabelText('承诺完成时间'), '改天吧');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const first = screen.getByLabelText<HTMLTextAreaElement>(/^内容/);
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.keyboard('灯坏了');
    await new Promise((done) => requestAnimationFrame(done));
    expect(document.activeElement).toBe(first);
    expect(first.value).toBe('灯坏了');
  });

  it('shows all errors at once and does not send', async () => {
    const { onSubmit, user } = open({ definition: filledByHand });
    await user.clear(screen.getByLabelText(/^日期时间/));
    await user.type(screen.getByLabelText('承诺完成时间'), '改天吧');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getAllByText('这里要填')).toHaveLength(2);
    expect(screen.getByText('有 3 处要改，改好再保存')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('承诺完成时间').value).toBe('改天吧');
  });

  it('saves once however often the keys are pressed', async () => {
    let finish: (value: Result<unknown>) => void = () => undefined;
    const onSubmit = vi.fn(() => new Promise<Result<unknown>>((resolve) => (finish = resolve)));
    const { user } = open({ onSubmit, initial: { content: '巡查' } });
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await user.click(screen.getByRole('button', { name: '正在保存' }));
    finish(ok(null));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('does not save while an input method is composing', () => {
    const { onSubmit } = open({ initial: { content: '巡查' } });
    const area = screen.getByLabelText(/^内容/);
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(onSubmit).not.toHaveBeenCalled();
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  it('is not closed by one Esc while its words cannot be kept', async () => {
    const full = { ...memoryDrafts(), save: () => Promise.reject(new Error('full disk')) };
    const { user, onCancel } = open({ drafts: full });
    await user.type(screen.getByLabelText(/^内容/), '电梯有异响');
    await user.keyboard('{Escape}');
    await screen.findByText(/没能存进草稿/);
    expect(onCancel).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('keeps a draft while typing goes on, brings it back, and forgets it after saving', async () => {
    const drafts = memoryDrafts();
    const first = open({ drafts });
    await first.user.type(screen.getByLabelText(/^内容/), '电梯有异响');
    await first.user.keyboard('{Escape}');
    await waitFor(() => expect(first.onCancel).toHaveBeenCalled());
    expect(drafts.kept.get('duty:new')).toMatchObject({ content: '电梯有异响' });
    cleanup();

    const second = open({ drafts });
    await screen.findByText('上次没写完的内容已恢复');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^内容/).value).toBe('电梯有异响');
    await second.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(drafts.kept.size).toBe(0));
  });

  it('lets a quick hand write over what a draft brought back into the first field, not behind it', async () => {
    const { user } = open({ drafts: memoryDrafts({ 'duty:new': { unit: '3-2-1203' } }) });
    await screen.findByText('上次没写完的内容已恢复');
    const unit = screen.getByLabelText<HTMLInputElement>('房号');
    expect(document.activeElement).toBe(unit);
    await user.keyboard('1-1-101');
    expect(unit.value).toBe('1-1-101');
  });

  it('keeps the draft when the window goes away in the middle of a word', async () => {
    const drafts = memoryDrafts();
    const { user } = open({ drafts });
    await user.type(screen.getByLabelText(/^内容/), '停');
    window.dispatchEvent(new Event('pagehide'));
    expect(drafts.kept.get('duty:new')).toMatchObject({ content: '停' });
  });

  it('keeps of an old record only what was changed', async () => {
    const drafts = memoryDrafts();
    const { user } = open({
      mode: 'edit',
      draftKey: 'duty:9',
      drafts,
      initial: { ...blankData(duty.fields), unit: '3-2-1203', content: '水管', happenedAt: NOW },
    });
    await user.type(screen.getByLabelText(/内容/), '爆裂');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(drafts.kept.get('duty:9')).toEqual({ content: '水管爆裂' }));
  });

  it('hides what only actions change once it is set, and takes nothing of it from an old draft', async () => {
    const fixed = { ...definition, fields: { ...definition.fields, name: { ...duty.fields.name, fixed: true as const } } };
    const drafts = memoryDrafts({ 'duty:1': { content: '水管爆裂', name: '李四', followUps: [] } });
    const followUps = [{ at: NOW, by: '王敏', text: '已派人' }];
    const initial = { content: '漏水', name: '张三', unit: '3-2-1203', followUps };
    const { onSubmit, user } = open({ definition: fixed, mode: 'edit', draftKey: 'duty:1', drafts, initial });
    await screen.findByText('上次没写完的内容已恢复');
    expect(screen.queryByLabelText('姓名')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit.mock.calls[0]?.[1]).toEqual({ content: '水管爆裂' });
    cleanup();
    open({ definition: fixed, mode: 'edit', draftKey: 'duty:2', initial: { ...initial, name: '' } });
    expect(screen.getByLabelText('姓名')).toBeTruthy();
  });

  it('shows more fields with Alt+M, and by itself when one of them is refused', async () => {
    const onSubmit = vi.fn(async () => err({ code: 'field.invalid', field: 'doneAt' }));
    const { user } = open({ onSubmit, initial: { content: '巡查' } });
    expect(screen.queryByLabelText('完成时间')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByLabelText('完成时间')).toBe(document.activeElement));
    await user.keyboard('{Alt>}m{/Alt}');
    expect(screen.queryByLabelText('完成时间')).toBeNull();
  });

  it('says at a masked value what is wrong with it, leads there, and takes the cursor into it when it is written anew', async () => {
    const check = (data: Data) => (data['phone'] === '12' ? [{ code: 'field.invalid', field: 'phone' }] : []);
    const initial = { ...blankData(duty.fields), content: '漏水', phone: '12', happenedAt: NOW };
    const { onSubmit, user } = open({ mode: 'edit', initial, check });
    await user.keyboard('{Control>}{Enter}{/Control}');
    const rewrite = screen.getByRole('button', { name: '重填电话' });
    await waitFor(() => expect(document.activeElement).toBe(rewrite));
    expect(rewrite.closest('[data-field="phone"]')?.querySelector('[role="alert"]')?.textContent).not.toBe('');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('电话'));
    await user.keyboard('13922886617{Control>}{Enter}{/Control}');
    expect(onSubmit.mock.calls[0]?.[1]).toEqual({ phone: '13922886617' });
  });
});
