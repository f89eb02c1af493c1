import { text } from '@shared/base/text';
import type { Field, FieldValue } from '@shared/registers/contract/fields';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EyesContext } from '../seen';
import { sampleContext, sampleEyes } from '../testing/sample-context';
import { FieldInput } from './field-input';
import { UnitControl } from './unit-control';

const base = { label: text('栏', 'Field'), personal: 'none', search: false, print: false, sheet: false } as const;
const onValue = vi.fn<(value: FieldValue) => void>();
/** What the field holds after the last change. */
const value = (): FieldValue | undefined => onValue.mock.lastCall?.[0];

function Holder({ field, start }: { readonly field: Field; readonly start: FieldValue }) {
  const [held, setHeld] = useState(start);
  return (
    <FieldInput
      name="x"
      field={field}
      value={held}
      onChange={(_, next) => {
        setHeld(next);
        onValue(next);
      }}
      context={sampleContext}
    />
  );
}

function show(field: Field, start: FieldValue = '') {
  render(<Holder field={field} start={start} />);
  return userEvent.setup();
}

afterEach(() => {
  cleanup();
  onValue.mockClear();
});

describe('times', () => {
  it.each([
    ['1430', '2026-11-21T14:30:00+08:00', '11-21 周六 14:30', '2026-11-21 14:30'],
    ['明天9点', '2026-11-22T09:00:00+08:00', '11-22 周日 09:00', '2026-11-22 09:00'],
    ['+2h', '2026-11-21T16:05:00+08:00', '11-21 周六 16:05', '2026-11-21 16:05'],
  ])('understands %s, says so beside, and writes it out on leaving', async (typed, instant, said, shown) => {
    const user = show({ ...base, kind: 'instant' });
    await user.type(screen.getByRole('combobox'), typed);
    expect(value()).toBe(instant);
    expect(screen.getByRole('option').textContent).toBe(said);
    await user.tab();
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe(shown);
  });

  it('keeps what it cannot read, and says how to write it', async () => {
    const user = show({ ...base, kind: 'instant' });
    await user.type(screen.getByRole('combobox'), '老时间');
    expect(value()).toBe('老时间');
    expect(screen.getByText(/看不懂这个时间/)).toBeTruthy();
    await user.tab();
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('老时间');
  });

  it('offers presets on ↓', async () => {
    const user = show({ ...base, kind: 'date' });
    await user.click(screen.getByRole('combobox'));
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(value()).toBe('2026-11-22');
  });
});

describe('money', () => {
  it('is typed in yuan and kept in fen', async () => {
    const user = show({ ...base, kind: 'money' }, null);
    await user.type(screen.getByRole('textbox'), '1234.5');
    expect(value()).toBe(123450);
    await user.tab();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1,234.50');
  });
});

describe('choice', () => {
  const field: Field = {
    ...base,
    kind: 'choice',
    options: { call: text('来电', 'Call'), visit: text('来访', 'Visit'), patrol: text('巡查', 'Patrol') },
  };
  it('takes digits and first letters, and Backspace clears', async () => {
    const user = show(field, 'call');
    await user.click(screen.getByLabelText(/来电/));
    await user.keyboard('3');
    expect(value()).toBe('patrol');
    await user.keyboard('1x');
    expect(value()).toBe('patrol');
    expect(screen.getByLabelText(/巡查/)).toBe(document.activeElement);
    await user.keyboard('{Backspace}');
    expect(value()).toBe('');
  });
});

describe('people', () => {
  it('finds staff by initials on leaving, and leaves strangers alone', async () => {
    const user = show({ ...base, kind: 'person' });
    await user.type(screen.getByRole('combobox'), 'zq');
    await user.tab();
    expect(value()).toBe('赵强');
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '绿植公司陈刚');
    await user.keyboard('{Enter}');
    expect(value()).toBe('绿植公司陈刚');
  });

  it('does not offer who has left', async () => {
    const user = show({ ...base, kind: 'person' });
    await user.type(screen.getByRole('combobox'), '离职');
    expect(screen.queryByRole('option')).toBeNull();
  });
});

describe('unit', () => {
  it('does not take an offer with an Enter of the input method', async () => {
    const user = show({ ...base, kind: 'unit' });
    const input = screen.getByRole('combobox');
    await user.type(input, '1203');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(value()).toBe('1203');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(value()).toBe('3-2-1203');
  });

  it('says when the place is not in the directory', async () => {
    const user = show({ ...base, kind: 'unit' });
    await user.type(screen.getByRole('combobox'), '地下二层车库');
    await user.tab();
    expect(value()).toBe('地下二层车库');
    expect(screen.getByText('不在房号目录，按公共位置记录')).toBeTruthy();
  });

  it.each([
    ['search', '何女士 139****6617'],
    ['list', '何女士 139****6617'],
    ['form', '何女士 13922886617'],
  ] as const)('says who lives there as it may be seen in a place: %s', async (place, said) => {
    render(
      <EyesContext value={sampleEyes}>
        <UnitControl
          id="unit"
          label="房号"
          value="何女士"
          onChange={onValue}
          units={sampleContext.units}
          place={place}
          onResident={undefined}
          invalid={false}
          required={false}
          describedBy={undefined}
        />
      </EyesContext>,
    );
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '何女' } });
    expect(screen.getByRole('option').textContent).toContain(said);
  });
});

describe('who lives in the unit', () => {
  it.each([
    ['usual', '13922886617'],
    ['strict', '139****6617'],
  ] as const)('is offered as the level %s lets it be seen, and chosen whole', async (level, phone) => {
    const field: Field = { ...base, kind: 'text', suggest: 'residents' };
    const onChange = vi.fn();
    const onResident = vi.fn();
    render(
      <EyesContext value={{ ...sampleEyes, level }}>
        <FieldInput name="x" field={field} value="" onChange={onChange} context={sampleContext} unit="3-2-1203" onResident={onResident} />
      </EyesContext>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('combobox'));
    expect(screen.getAllByRole('option')[0]?.textContent).toBe(`何女士${phone}`);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('x', '何女士');
    expect(onResident).toHaveBeenCalledWith('x', { name: '何女士', phone: '13922886617' });
  });
});

describe('phrases', () => {
  it('expands on Space when the letters are exact, inside a text', async () => {
    const user = show({ ...base, kind: 'longText' });
    const area = screen.getByRole<HTMLTextAreaElement>('textbox');
    await user.type(area, '急：ls');
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await user.keyboard(' ');
    expect(value()).toBe('急：业主来电反映家中漏水，已通知工程部。');
  });

  it('leaves other words alone', async () => {
    const user = show({ ...base, kind: 'longText' });
    await user.type(screen.getByRole('textbox'), 'tls ok');
    expect(value()).toBe('tls ok');
  });
});

describe('log', () => {
  it('keeps earlier lines and writes a new one with time and name', async () => {
    const earlier = { at: '2026-11-21T10:00:00+08:00', by: '赵强', text: '已到场' };
    const user = show({ ...base, kind: 'log' }, [earlier]);
    await user.type(screen.getByRole('textbox'), '已修好');
    expect(value()).toEqual([earlier, { at: '2026-11-21T14:05:00+08:00', by: '王敏', text: '已修好' }]);
    await user.keyboard('{Enter}');
    expect(screen.getByText('已修好').tagName).toBe('SPAN');
    await user.type(screen.getByRole('textbox'), '再看');
    await user.clear(screen.getByRole('textbox'));
    expect(value()).toHaveLength(2);
  });
});

describe('rows', () => {
  const field: Field = {
    ...base,
    kind: 'rows',
    columns: {
      what: { label: text('材料', 'Part'), kind: 'text', personal: 'none' },
      quantity: { label: text('数量', 'Qty'), kind: 'number', personal: 'none' },
      price: { label: text('单价', 'Price'), kind: 'money', personal: 'none' },
    },
  };
  it('goes from cell to cell by Enter inside a form, adds a row at the end, and sums', async () => {
    render(
      <div data-form="">
        <Holder field={field} start={[]} />
      </div>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('材料 1'));
    await user.keyboard('龙头{Enter}2{Enter}45.5{Enter}胶带{Enter}1{Enter}3');
    expect(value()).toEqual([
      { what: '龙头', quantity: 2, price: 4550 },
      { what: '胶带', quantity: 1, price: 300 },
    ]);
    expect(screen.getByText('¥94.00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '删除第 1 行' }));
    expect(value()).toEqual([{ what: '胶带', quantity: 1, price: 300 }]);
  });
});

describe('a text that was written before', () => {
  function Before({ texts }: { readonly texts: readonly string[] }) {
    const [held, setHeld] = useState<FieldValue>('');
    return (
      <FieldInput
        name="x"
        field={{ ...base, kind: 'text' }}
        value={held}
        onChange={(_, next) => {
          setHeld(next);
          onValue(next);
        }}
        context={sampleContext}
        earlier={texts}
      />
    );
  }

  it.each([
    ['its pinyin and Enter take it', 'zt{Enter}', '中通'],
    ['the arrow chooses it', '京{ArrowDown}{Enter}', '京东物流'],
    ['Enter leaves what is typed in Chinese', '京{Enter}', '京'],
    ['Tab leaves what is typed', 'zt{Tab}', 'zt'],
    ['Esc closes the offers, and Enter leaves what is typed', 'zt{Escape}{Enter}', 'zt'],
  ])('%s', async (_how, keys, kept) => {
    render(<Before texts={['中通', '京东物流']} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('combobox'));
    await user.keyboard(keys);
    expect(value()).toBe(kept);
  });
});
