import { useSession } from '@renderer/stores/session';
import { err, ok, type Result } from '@shared/base/result';
import type { Role } from '@shared/registers/contract/context';
import { type Row, VOID } from '@shared/registers/contract/row';
import type { Eyes } from '@shared/rules/privacy/eyes';
import { REVEAL_MS } from '@shared/rules/privacy/settings';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EyesContext } from '../seen';
import { NOW, sampleContext, sampleEyes } from '../testing/sample-context';
import { dutyDefinition, dutyRow } from '../testing/sample-rows';
import type { ActInput } from './action-panel';
import { RecordDetail, type RecordDetailProps } from './record-detail';

const RECEPTIONIST: Role = 'receptionist';

afterEach(cleanup);

function open(row: Row, props: Partial<RecordDetailProps> = {}, eyes: Eyes = sampleEyes) {
  const onAct = vi.fn<(action: string, input: ActInput) => Promise<Result<unknown>>>(async () => ok(null));
  render(
    <EyesContext value={eyes}>
      <RecordDetail
        definition={dutyDefinition}
        row={row}
        role={RECEPTIONIST}
        context={sampleContext}
        nameOf={() => '王敏'}
        onAct={onAct}
        {...props}
      />
    </EyesContext>,
  );
  return { onAct, user: userEvent.setup() };
}

describe('RecordDetail', () => {
  it('finishes a record by its letter: asks what is needed, fills the time', async () => {
    const { onAct, user } = open(dutyRow(1));
    await user.keyboard('w');
    expect(screen.getByLabelText(/^处理结果/)).toBe(document.activeElement);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onAct).not.toHaveBeenCalled();
    expect(screen.getByText('这里要填')).toBeTruthy();
    await user.keyboard('换了水龙头{Control>}{Enter}{/Control}');
    expect(onAct).toHaveBeenCalledWith('finish', { data: { result: '换了水龙头', doneAt: NOW }, note: '', reason: '' });
    await waitFor(() => expect(screen.queryByLabelText(/^处理结果/)).toBeNull());
  });

  it('keeps the panel and what is in it when the action is refused', async () => {
    const onAct = vi.fn(async () => err({ code: 'record.changed', params: { no: 'ZB-1' } }));
    const { user } = open(dutyRow(1), { onAct });
    await user.keyboard('g');
    await user.type(screen.getByLabelText('跟进内容'), '已到场');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/ZB-1 刚被别人改过/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('跟进内容').value).toBe('已到场');
    expect(onAct).toHaveBeenCalledWith('follow', expect.objectContaining({ note: '已到场' }));
  });

  it('asks why before it moves a record to another unit (RG-10)', async () => {
    const onMove = vi.fn(async () => ok(null));
    const { user } = open(dutyRow(1), { onMove });
    await user.keyboard('m');
    await user.keyboard('3-2-1302');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onMove).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(/^为什么改/), '电话里听错');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onMove).toHaveBeenCalledWith('3-2-1302', '电话里听错');
  });

  it('takes letters only outside of texts', async () => {
    const onEdit = vi.fn();
    const { user } = open(dutyRow(1), { onEdit });
    const outside = document.createElement('input');
    document.body.append(outside);
    await user.type(outside, 'e');
    expect(onEdit).not.toHaveBeenCalled();
    outside.blur();
    fireEvent.keyDown(document.body, { key: 'e', isComposing: true });
    expect(onEdit).not.toHaveBeenCalled();
    await user.keyboard('e');
    expect(onEdit).toHaveBeenCalledTimes(1);
    outside.remove();
  });

  it('does not void without a reason', async () => {
    const onVoid = vi.fn(async () => ok(null));
    const { user } = open(dutyRow(1), { onVoid });
    await user.keyboard('x{Control>}{Enter}{/Control}');
    expect(onVoid).not.toHaveBeenCalled();
    await user.keyboard('重复登记{Control>}{Enter}{/Control}');
    expect(onVoid).toHaveBeenCalledWith('重复登记');
  });

  it('shows a voided record with its reason and without actions', () => {
    open(dutyRow(1, { state: VOID, open: 0, voided: '写错房号' }), { onEdit: () => undefined });
    expect(screen.getByText('已作废：写错房号')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.queryByRole('button', { name: '完成' })).toBeNull();
  });

  it('does not take a file that is too large, says so, and takes the others', async () => {
    const onAdd = vi.fn(async () => ok(null));
    const { user } = open(dutyRow(1), { files: { thumbnail: async () => null, onAdd, onOpen: () => undefined, maxBytes: 1024 * 1024 } });
    const big = new File([new Uint8Array(1.5 * 1024 * 1024)], '大图.jpg', { type: 'image/jpeg' });
    const small = new File(['x'], '小图.jpg', { type: 'image/jpeg' });
    await user.upload(screen.getByLabelText<HTMLInputElement>('照片与附件', { selector: 'input' }), [big, small]);
    expect(await screen.findByText(/大图.jpg 有 1.5 MB/)).toBeTruthy();
    expect(onAdd).toHaveBeenCalledTimes(1);
    expect(onAdd).toHaveBeenCalledWith(small, 'photo');
  });
});

describe('masked values', () => {
  const person = { name: '张伟', phone: '13812345678', content: '张伟来电 13812345678 说漏水' };
  const strict: Eyes = { role: 'receptionist', level: 'strict' };
  const shown = (): string => screen.getByRole('article').textContent ?? '';
  afterEach(() => {
    vi.useRealTimers();
    useSession.setState({ actor: null });
  });

  it('shows a reader neither the value nor what stands of it in the words, and no way to see it', () => {
    open(dutyRow(1, { data: person }), { onReveal: async () => ok(null) }, { role: 'reader', level: 'usual' });
    expect(shown()).not.toMatch(/13812345678|张伟/);
    expect(shown()).toContain('138****5678');
    expect(screen.queryByRole('button', { name: '显示电话' })).toBeNull();
  });

  it('shows it by two keys once the look is in the journal, for a while', async () => {
    const onReveal = vi.fn(async (): Promise<Result<unknown>> => ok(null));
    const { user } = open(dutyRow(1, { data: person }), { onReveal }, strict);
    expect(shown()).not.toContain('13812345678');
    await user.keyboard('v');
    vi.useFakeTimers();
    fireEvent.keyDown(screen.getByRole('group', { name: '为什么查看电话' }), { key: '1' });
    await act(async () => undefined);
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(['phone'], 'call', '');
    expect(shown()).toContain('13812345678');
    act(() => {
      vi.advanceTimersByTime(30_000);
    });
    expect(shown()).not.toContain('13812345678');
  });

  it('writes down one look however often the key is pressed, and none for a key that leads elsewhere', async () => {
    const onReveal = vi.fn(async (): Promise<Result<unknown>> => ok(null));
    const { user } = open(dutyRow(1, { data: person }), { onReveal }, strict);
    await user.keyboard('v');
    const panel = screen.getByRole('group', { name: '为什么查看电话' });
    fireEvent.keyDown(panel, { key: '1', altKey: true });
    expect(onReveal).not.toHaveBeenCalled();
    for (const key of ['1', '1', '2']) fireEvent.keyDown(panel, { key });
    await act(async () => undefined);
    expect(onReveal).toHaveBeenCalledTimes(1);
    expect(shown()).toContain(`${REVEAL_MS / 1000} 秒后遮盖`);
  });

  it('gives the cursor back to where it was asked for', async () => {
    const { user } = open(dutyRow(1, { data: person }), { onReveal: async () => ok(null) }, strict);
    const button = screen.getByRole('button', { name: '显示电话' });
    await user.click(button);
    expect(screen.getByRole('group', { name: '为什么查看电话' }).contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });

  it('hides it when the desk is locked', async () => {
    useSession.setState({ actor: { id: 'p1', name: '王敏', role: 'receptionist' } });
    const { user } = open(dutyRow(1, { data: person }), { onReveal: async () => ok(null) }, strict);
    await user.keyboard('v1');
    expect(shown()).toContain('13812345678');
    act(() => {
      useSession.getState().lock();
    });
    expect(shown()).not.toContain('13812345678');
  });

  it('shows nothing when the look could not be written down', async () => {
    const { user } = open(dutyRow(1, { data: person }), { onReveal: async () => err({ code: 'record.gone' }) }, strict);
    await user.keyboard('v1');
    expect(await screen.findByText(/找不到/)).toBeTruthy();
    expect(shown()).not.toContain('13812345678');
  });

  it('wants words for another reason', async () => {
    const onReveal = vi.fn(async (): Promise<Result<unknown>> => ok(null));
    const { user } = open(dutyRow(1, { data: person }), { onReveal }, strict);
    await user.keyboard('v5');
    expect(onReveal).not.toHaveBeenCalled();
    await user.keyboard('派出所来函{Enter}');
    expect(onReveal).toHaveBeenCalledWith(['phone'], 'other', '派出所来函');
  });
});
