import { ok } from '@shared/base/result';
import { expect, it, vi } from 'vitest';
import type { Commit, Road } from './committer';
import { roadLater } from './road-later';

const actor = { id: 'staff-王敏', name: '王敏', role: 'manager' } as const;

it('is built once, and carries changes and the catching up in the order in which they were asked', async () => {
  const seen: string[] = [];
  const commit = vi.fn<Commit>(async (command) => {
    seen.push(command);
    return ok({ rows: [], lines: [] } as unknown as Awaited<ReturnType<Commit>> extends { readonly value: infer Value } ? Value : never);
  });
  const build = vi.fn(async (): Promise<Road> => ({ commit, catchUp: () => void seen.push('catch up') }));
  const road = roadLater(build, { logError: () => undefined });
  expect(build).not.toHaveBeenCalled();
  road.catchUp();
  await Promise.all([road.commit('one', {}, actor), road.commit('two', { n: 2 }, actor)]);
  expect(seen).toEqual(['catch up', 'one', 'two']);
  expect(commit).toHaveBeenLastCalledWith('two', { n: 2 }, actor);
  expect(build).toHaveBeenCalledTimes(1);
});

it('refuses a change where it cannot be built, and builds anew for the next one', async () => {
  const logError = vi.fn();
  const whole: Road = { commit: async () => ok({ rows: [], lines: [] } as never), catchUp: () => undefined };
  const build = vi.fn<() => Promise<Road>>().mockRejectedValueOnce(new TypeError('no chunk')).mockResolvedValue(whole);
  const road = roadLater(build, { logError });
  expect(await road.commit('one', {}, actor)).toEqual({ ok: false, error: { code: 'program.failed' } });
  expect(logError).toHaveBeenCalledWith('road: TypeError');
  expect(await road.commit('one', {}, actor)).toMatchObject({ ok: true });
});
