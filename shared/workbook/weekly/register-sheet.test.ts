import { describe, expect, it } from 'vitest';
import { registerList } from '../../registers/index';
import { registerSheet } from './register-sheet';

describe('registerSheet', () => {
  it.each(registerList.map(({ definition }) => [definition.id, definition] as const))(
    '%s: no heading and no key stands twice',
    (_, definition) => {
      const { columns } = registerSheet(definition, [], 'full', []);
      expect(new Set(columns.map((column) => column.heading)).size).toBe(columns.length);
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    },
  );
});
