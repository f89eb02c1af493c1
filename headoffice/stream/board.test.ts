/** The board: what is late follows the clock, those that need somebody stand first, and the page runs and fetches nothing. */
import { describe, expect, it } from 'vitest';
import { type BoardFacts, boardLines, sumsOf } from './board';
import { BOARD_POLICY, boardPage, silenceText } from './board-page';
import { serveBoard } from './board-server';
import { eventText } from './event-words';
import type { NamedEvent, StoredSite } from './stored';

const NOW = '2026-11-23T10:00:00+08:00';
const facts = (part: Partial<BoardFacts> = {}): string =>
  JSON.stringify({ open: 3, due: [], complaints: 0, complaintsDue: [], week: '2026-W48', figures: {}, ...part });
const site = (name: string, part: Partial<StoredSite> = {}): StoredSite => ({
  site: name,
  siteName: name,
  created: '',
  place: 9,
  messages: 9,
  last: 9,
  lines: 9,
  made: 9,
  madeAt: NOW,
  board: facts(),
  wroteAt: '2026-11-23T09:00:00+08:00',
  cameAt: NOW,
  seenAt: NOW,
  ...part,
});

describe('the lines of the board', () => {
  const sites = [
    site('安静', { wroteAt: '2026-11-22T09:59:00+08:00' }),
    site('超时', { board: facts({ due: ['2026-11-23T09:59:59+08:00', '2026-11-23T10:00:01+08:00'] }) }),
    site('投诉', { board: facts({ complaints: 2, complaintsDue: ['2026-11-23T09:00:00+08:00'], due: ['2026-11-23T09:00:00+08:00'] }) }),
    site('新', { board: '', wroteAt: '', lines: 0, made: 0, last: 4, place: 0 }),
    site('好'),
  ];
  const lines = boardLines(sites, NOW);

  it('stand by need', () => expect(lines.map(({ name }) => name)).toEqual(['投诉', '超时', '新', '安静', '好']));

  it('count what has fallen due by now', () => {
    expect(lines.find(({ name }) => name === '超时')?.late).toBe(1);
    const later = boardLines(sites, '2026-11-23T10:00:02+08:00');
    expect(later.find(({ name }) => name === '超时')?.late).toBe(2);
  });

  it('add up', () =>
    expect(sumsOf(lines)).toEqual({ sites: 5, open: 12, late: 2, complaints: 2, complaintsLate: 1, silent: 2, unread: 4 }));

  it('a page without scripts that shows names as they are', () => {
    const evil = boardLines([site('<script>alert(1)</script>')], NOW);
    const page = boardPage({ lines: evil, sums: sumsOf(evil), events: [], now: NOW, server: '', why: 'away', lookedAt: '' });
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=|(?:src|href)=/i);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('同步服务器没有连上（网络不通或服务器没开）');
    expect(BOARD_POLICY).not.toContain('unsafe');
  });

  it.each([
    [25, '1 天 1 小时'],
    [48, '2 天'],
    [80, '3 天'],
    [3, '3 小时'],
  ])('%d hours of silence', (hours, words) => expect(silenceText(hours)).toBe(words));

  it('says what happened in words', () => {
    const event: NamedEvent = {
      site: 'S1',
      siteName: '荔园',
      kind: 'altered',
      chain: 'c',
      seq: 5,
      hash: 'h',
      desk: 'A',
      detail: '',
      lastAt: NOW,
      times: 2,
    };
    expect(eventText(event)).toBe('11-23 10:00　荔园，前台 A，第 5 条：一条记录被改动过，没有收：找这个项目核对，共 2 次');
  });
});

describe('the server of the board', () => {
  it('answers one page to whoever is on this computer, and nothing else', async () => {
    const board = await serveBoard('127.0.0.1', 0, async () => '<p>好</p>');
    try {
      const { port } = new URL(board.address);
      const page = await fetch(board.address);
      expect([page.status, await page.text(), page.headers.get('content-security-policy')]).toEqual([200, '<p>好</p>', BOARD_POLICY]);
      expect((await fetch(`${board.address}other`)).status).toBe(404);
      expect((await fetch(board.address, { method: 'POST' })).status).toBe(405);
      expect(await statusOf(Number(port), 'evil.example')).toBe(421);
      expect(await statusOf(Number(port), `localhost:${port}`)).toBe(200);
    } finally {
      await board.close();
    }
  });
});

/** `fetch` would put in its own name. */
async function statusOf(port: number, host: string): Promise<number> {
  const { get } = await import('node:http');
  return new Promise((done, failed) => {
    get({ port, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    }).on('error', failed);
  });
}
