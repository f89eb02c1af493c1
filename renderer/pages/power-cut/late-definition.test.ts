import { POWER_CUT_SHEETS } from '@renderer/print-jobs/power-cut-sheets';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { LATE_FIELDS, lateDefinition } from './late-definition';

const WHEN = '2026-11-21T14:05:00+08:00';

describe('the form of 补录 (BY-7)', () => {
  it('is there for every sheet, and only for those', () => {
    expect(Object.keys(LATE_FIELDS).sort()).toEqual(POWER_CUT_SHEETS.map(({ register }) => register).sort());
  });

  it.each(Object.entries(LATE_FIELDS))('%s asks first when it happened, and shows what happened later', (register, { when, later }) => {
    const own = definitionOf(register);
    expect(own.at({ ...blankData(own.fields), [when]: WHEN } as never)).toBe(WHEN);
    const { fields, formOrder } = lateDefinition(register);
    expect(formOrder?.[0]).toBe(when);
    expect(fields[when]).toMatchObject({ need: true });
    for (const name of [when, ...later]) expect(fields[name]).not.toHaveProperty('form');
    expect(Object.keys(fields)).toEqual(Object.keys(own.fields));
  });
});
