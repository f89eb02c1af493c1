import { CHANNELS } from '@shared/ipc/channels';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { answer, type Handlers } from './handle';

const home = { senderFrame: { url: 'app://local/index.html', parent: null }, sender: {} as WebContents };
const never = () => Promise.reject(new Error('not asked'));

function handlersWith(changes: Partial<Handlers>): Handlers {
  const none = Object.fromEntries(CHANNELS.map((channel) => [channel, never])) as unknown as Handlers;
  return { ...none, ...changes };
}

async function ask(handlers: Handlers, raw: unknown, from: Parameters<typeof answer>[2] = home) {
  const logged: string[] = [];
  const envelope = await answer('appendJournal', raw, from, handlers, (_level, message) => void logged.push(message));
  return { envelope, logged };
}

const good = { site: 'S1', desk: 'A', lines: ['{}'] };

describe('answer', () => {
  it('passes parsed arguments on and strips the result to the contract', async () => {
    const seen: unknown[] = [];
    const handlers = handlersWith({
      appendJournal: async (args) => {
        seen.push(args);
        return { bytes: 3, lines: 1, path: '/secret' };
      },
    });
    const { envelope, logged } = await ask(handlers, good);
    expect(envelope).toEqual({ ok: true, value: { bytes: 3, lines: 1 } });
    expect(seen).toEqual([good]);
    expect(logged).toEqual([]);
  });

  it.each([
    ['a frame inside the page', { ...home, senderFrame: { url: 'app://local/x', parent: {} } }],
    ['another origin', { ...home, senderFrame: { url: 'https://example.invalid/', parent: null } }],
    ['a frame that is gone', { ...home, senderFrame: null }],
  ])('refuses %s before it looks at the arguments', async (_title, from) => {
    const { envelope, logged } = await ask(handlersWith({}), 'nonsense', from);
    expect(envelope).toMatchObject({ ok: false, code: 'untrusted' });
    expect(logged).toHaveLength(1);
  });

  it.each([[undefined], [null], ['text'], [{ ...good, extra: 1 }], [{ ...good, desk: '../A' }], [{ ...good, lines: ['a\nb'] }]])(
    'refuses the arguments %j',
    async (raw) => {
      expect((await ask(handlersWith({}), raw)).envelope).toMatchObject({ ok: false, code: 'bad-arguments' });
    },
  );

  it.each([
    ['a full disk', Object.assign(new Error('ENOSPC: no space left, write'), { code: 'ENOSPC', syscall: 'write' }), 'disk-full'],
    ['anything unforeseen', new Error('王小明 has no path'), 'failed'],
    ['what is no error', 'text', 'failed'],
  ])('turns %s into a code and keeps its text out of the answer', async (_title, thrown, code) => {
    const { envelope } = await ask(handlersWith({ appendJournal: () => Promise.reject(thrown) }), good);
    expect(envelope).toEqual({ ok: false, code, message: `appendJournal: ${code}` });
  });

  it('answers failed when a handler breaks the contract', async () => {
    const handlers = handlersWith({ appendJournal: () => Promise.resolve({ bytes: -1, lines: 1 }) });
    expect((await ask(handlers, good)).envelope).toMatchObject({ ok: false, code: 'failed' });
  });
});
