import { duty } from '@shared/registers/duty/definition';
import { otherlogs } from '@shared/registers/otherlogs/definition';
import { describe, expect, it } from 'vitest';
import { changedData, residentPatch, startData } from './start-data';

const context = { now: () => '2026-11-21T14:05:00+08:00', me: '王敏', shift: '早班' };

describe('startData', () => {
  it('fills what is known and leaves the rest blank', () => {
    const data = startData(duty as never, context);
    expect(data).toMatchObject({ happenedAt: context.now(), shift: '早班', dutyPerson: '王敏', way: 'call', content: '', followUps: [] });
    expect(Object.keys(data)).toEqual(Object.keys(duty.fields));
  });
});

it('begins with the day before where a book is about yesterday', () => {
  expect(startData(otherlogs as never, { ...context, now: () => '2026-12-01T00:10:00+08:00' })).toMatchObject({ day: '2026-11-30' });
});

describe('residentPatch', () => {
  const he = { name: '何女士', phone: '13922886617' };
  it.each([
    ['unit', { name: '', phone: '' }, { name: '何女士', phone: '13922886617' }],
    ['unit', { name: '保姆', phone: '' }, { phone: '13922886617' }],
    ['name', { name: '何女士', phone: '1' }, { phone: '13922886617' }],
    ['phone', { name: '', phone: '13922886617' }, { name: '何女士' }],
    ['phone', { name: '保姆', phone: '13922886617' }, {}],
  ])('from %s with %j', (from, data, expected) => {
    expect(residentPatch(duty.fields, from, he, data)).toEqual(expected);
  });
});

describe('changedData', () => {
  it('compares by content', () => {
    expect(changedData({ a: '1', b: ['x'], c: null }, { a: '1', b: ['x'], c: 3 })).toEqual({ c: 3 });
  });
});
