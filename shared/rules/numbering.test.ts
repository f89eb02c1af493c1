import { registerList } from '@shared/registers/index';
import { REQUEST_PREFIXES } from '@shared/registers/requests/types';
import { describe, expect, it } from 'vitest';
import { compareNumbers, counterKey, formatNumber, parseNumber } from './numbering';
import { PREFIX_REGISTERS, registerOfNumber } from './prefixes';

const day = '2026-11-21';

describe('numbers (NUM-1)', () => {
  it.each([
    ['TS-20261121-003', { prefix: 'TS', day, desk: '', sequence: 3 }],
    ['TS-20261121-A003', { prefix: 'TS', day, desk: 'A', sequence: 3 }],
    ['KD-20261121-999', { prefix: 'KD', day, desk: '', sequence: 999 }],
    ['KD-20261121-1000', { prefix: 'KD', day, desk: '', sequence: 1000 }],
    ['KD-20240229-B12345', { prefix: 'KD', day: '2024-02-29', desk: 'B', sequence: 12345 }],
  ])('%s is written and read', (text, parts) => {
    expect(formatNumber(parts)).toBe(text);
    expect(parseNumber(text)).toEqual(parts);
  });

  it.each([[' ts-20261121-a003 '], ['ＴＳ－２０２６１１２１－Ａ００３']])('reads %s as scanned or typed', (text) => {
    expect(parseNumber(text)).toEqual({ prefix: 'TS', day, desk: 'A', sequence: 3 });
  });

  it.each([
    ['TS-20261121-03'],
    ['TS-20261121-000'],
    ['TS-20261121-0003'],
    ['TS-20260229-003'],
    ['T-20261121-003'],
    ['TS20261121003'],
    ['SF1234567890'],
    [''],
  ])('%j is none of ours', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('counts apart by prefix, day and desk', () => {
    const keys = [
      { prefix: 'TS', day, desk: '' },
      { prefix: 'TS', day, desk: 'A' },
      { prefix: 'BX', day, desk: '' },
      { prefix: 'TS', day: '2026-11-22', desk: '' },
    ].map(counterKey);
    expect(new Set(keys).size).toBe(4);
  });

  it('orders 1000 after 999 and foreign numbers last', () => {
    const sorted = ['TS-20261121-999', 'TS-20261122-001', 'TS-20261121-1000', '旧-17', 'TS-20261121-A001'];
    expect([...sorted].sort(compareNumbers)).toEqual([
      'TS-20261121-999',
      'TS-20261121-1000',
      'TS-20261121-A001',
      'TS-20261122-001',
      '旧-17',
    ]);
  });
});

describe('prefixes', () => {
  it.each([
    ['TS-20261121-003', 'requests'],
    ['bx-20261121-003', 'requests'],
    ['YS-20261121-A003', 'keyloans'],
    ['GX-20261121-001', 'letters'],
    ['HF-20261121-001', 'callbacks'],
    ['QQ-20261121-001', ''],
    ['SF1234567890', ''],
  ])('%s belongs to %s', (text, register) => {
    expect(registerOfNumber(text)).toBe(register);
  });

  it('has the prefixes that the domain names, two letters each', () => {
    for (const prefix of ['TS', 'BX', 'ZB', 'YS', 'FK', 'KD', 'WJ', 'FX', 'HF', 'PG', 'ZX', 'QZ', 'TY', 'YJ', 'JY', 'BY', 'GX']) {
      expect(PREFIX_REGISTERS, prefix).toHaveProperty(prefix);
    }
    expect(Object.keys(PREFIX_REGISTERS).every((prefix) => /^[A-Z]{2}$/.test(prefix))).toBe(true);
  });

  it('agrees with what the registers say of themselves', () => {
    const daily = registerList
      .map(({ definition }) => definition)
      .filter((definition) => definition.id !== 'requests' && definition.numbering.kind === 'daily')
      .map((definition) => [definition.numbering.kind === 'daily' ? definition.numbering.prefix({} as never) : '', definition.id]);
    expect(daily.length).toBeGreaterThan(5);
    for (const [prefix = '', id] of daily) expect(PREFIX_REGISTERS[prefix], prefix).toBe(id);
    for (const prefix of Object.values(REQUEST_PREFIXES)) expect(PREFIX_REGISTERS[prefix], prefix).toBe('requests');
  });
});
