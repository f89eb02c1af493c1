import { expect, it } from 'vitest';
import { makeTurns } from './in-turn';

it('begins each when the one before has ended, well or not, and gives each its own answer', async () => {
  const inTurn = makeTurns();
  const told: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const [one, other, third] = [inTurn(work('one')), inTurn(work('other', true)), inTurn(work('third'))];
  expect(await one).toBe('one');
  await expect(other).rejects.toThrow('other');
  expect(await third).toBe('third');
  expect(told).toEqual(['one', 'other', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
