import { expect, it } from 'vitest';
import { afterLeaving, leaving } from './leaving';

it('goes at once while no form is being left', () => {
  const order: string[] = [];
  afterLeaving(() => order.push('F2'));
  expect(order).toEqual(['F2']);
});

it.each(['kept', 'failed'])('goes after the form whose draft is %s', async (end) => {
  const order: string[] = [];
  let [resolve, reject] = [(): void => undefined, (_why: Error): void => undefined];
  const kept = new Promise<void>((done, failed) => {
    [resolve, reject] = [done, failed];
  });
  leaving(kept.then(() => order.push('form gone')));
  const gone = new Promise<void>((done) =>
    afterLeaving(() => {
      order.push('F2');
      done();
    }),
  );
  expect(order).toEqual([]);
  if (end === 'kept') resolve();
  else reject(new Error('full disk'));
  await gone;
  expect(order).toEqual(end === 'kept' ? ['form gone', 'F2'] : ['F2']);
  afterLeaving(() => order.push('F3'));
  expect(order.at(-1)).toBe('F3');
});
