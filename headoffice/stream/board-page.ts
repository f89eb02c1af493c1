/** The board as one page without scripts: it asks for itself again every so often, and fetches nothing else. */
import { createHash } from 'node:crypto';
import { escapeXml } from '@shared/base/markup';
import type { Instant } from '@shared/base/time';
import { PAGE_STYLE } from '@shared/group/page/page-style';
import type { BoardLine, BoardSums } from './board';
import { eventText, isGrave } from './event-words';
import type { NamedEvent } from './stored';

export interface BoardShown {
  readonly lines: readonly BoardLine[];
  readonly sums: BoardSums;
  readonly events: readonly NamedEvent[];
  readonly now: Instant;
  /** '' = there is no connection; `why` then says why. */
  readonly server: string;
  readonly why: string;
  readonly lookedAt: Instant | '';
}

/** Seconds until it is asked for again. */
const EVERY = 10;

const STYLE = `${PAGE_STYLE}
body { max-width: 1320px } header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; margin-bottom: 16px } header p { margin: 0 }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 0 0 24px; padding: 0; list-style: none }
.tiles li { border: 1px solid #d5dae1; border-radius: 8px; padding: 10px 14px } .tiles b { display: block; font-size: 26px; line-height: 1.25; font-variant-numeric: tabular-nums } .tiles span { color: #5c6470 }
.bad, .tiles .bad b { color: #b3261e; font-weight: 600 } .warn { color: #8a5300 } .ok { color: #1e6b3a } .wide { overflow: visible }
table { width: 100%; font-size: 14px } th, td { padding: 6px 10px } .n { font-variant-numeric: tabular-nums } th.n { text-align: right } td.zero { color: #8b929c }
tbody tr:hover { background: #f6f8fb } .note { font-size: 13px } ul.events { padding-left: 20px; margin: 0 }
@media (max-width: 1000px) { .wide { overflow-x: auto } }`;

/** What the page may do: show itself, styled by its own lines. */
export const BOARD_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function boardPage(shown: BoardShown): string {
  const { lines, sums, events, now } = shown;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="refresh" content="${EVERY}"><meta name="viewport" content="width=device-width"><title>各项目现在</title><style>${STYLE}</style></head><body>`,
    `<header><h1>各项目现在</h1><p>${timeText(now)}，每 ${EVERY} 秒自动更新</p>${connectionText(shown)}</header>`,
    tiles(sums),
    lines.length === 0 ? '<p>还没有收到任何项目的记录。项目的前台开启“多台同步”并连上总部的服务器以后，这里会自己出现。</p>' : table(lines),
    `<section><h2>需要有人看一眼</h2>${eventList(events)}</section>`,
    '</body></html>\n',
  ].join('\n');
}

function connectionText({ server, why, lookedAt }: BoardShown): string {
  if (server !== '') return '<p class="ok">已连上同步服务器</p>';
  const since = lookedAt === '' ? '还没有连上过' : `上次连上是 ${timeText(lookedAt)}`;
  return `<p class="bad">同步服务器没有连上（${escapeXml(LINK_WORDS[why] ?? '正在连接')}），${since}；下面是那时的情况，连上后自动补齐</p>`;
}

const LINK_WORDS: Readonly<Record<string, string>> = {
  away: '网络不通或服务器没开',
  refused: '用户名或密码不对',
  forbidden: '没有读取的权限',
  certificate: '证书不对',
  plain: '服务器没有加密',
  'no-stream': '服务器没有开 JetStream',
};

function tiles(sums: BoardSums): string {
  const tile = (name: string, value: number, isBad = false): string =>
    `<li${isBad && value > 0 ? ' class="bad"' : ''}><b>${value}</b><span>${name}</span></li>`;
  return `<ul class="tiles">${[
    tile('项目', sums.sites),
    tile('未完成', sums.open),
    tile('已超时', sums.late, true),
    tile('投诉未结', sums.complaints),
    tile('投诉已超时', sums.complaintsLate, true),
    tile('一天没有记录的项目', sums.silent, true),
    tile('还没读完的记录', sums.unread),
  ].join('')}</ul>`;
}

const HEADINGS: readonly (readonly [heading: string, isNumber: boolean])[] = [
  ['项目', false],
  ['未完成', true],
  ['已超时', true],
  ['投诉未结', true],
  ['投诉超时', true],
  ['本周诉求', true],
  ['本周投诉', true],
  ['本周回访率', true],
  ['本月还差回访', true],
  ['最近一条记录', false],
  ['说明', false],
];

function table(lines: readonly BoardLine[]): string {
  const head = HEADINGS.map(([heading, isNumber]) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${heading}</th>`).join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${lines.map(row).join('\n')}</tbody></table></div>`;
}

function row(line: BoardLine): string {
  const { figures } = line;
  return `<tr>${[
    `<td class="s">${escapeXml(line.name)}</td>`,
    number(line.open),
    number(line.late, true),
    number(line.complaints),
    number(line.complaintsLate, true),
    number(figures['requests.all'] ?? null),
    number(figures['complaints.count'] ?? null),
    rate(figures['callbacks.rate'] ?? null),
    number(figures['quota.missing'] ?? null),
    `<td class="s">${line.wroteAt === '' ? '—' : timeText(line.wroteAt)}</td>`,
    noteCell(line),
  ].join('')}</tr>`;
}

function number(value: number | null, isBad = false): string {
  if (value === null) return '<td class="n zero">—</td>';
  const look = value === 0 ? ' zero' : isBad ? ' bad' : '';
  return `<td class="n${look}">${value}</td>`;
}

function rate(value: number | null): string {
  return value === null ? '<td class="n zero">—</td>' : `<td class="n">${value.toFixed(1)}%</td>`;
}

function noteCell({ silentHours, isSilent, unread, unmade }: BoardLine): string {
  const notes = [
    silentHours === null ? '还没有记录' : isSilent ? `${silenceText(silentHours)}没有记录` : '',
    unread > 0 ? `还有 ${unread} 条没读完` : '',
    unread === 0 && unmade > 0 ? '正在计算' : '',
  ].filter((note) => note !== '');
  return `<td class="s note${isSilent ? ' warn' : ''}">${notes.join('，')}</td>`;
}

/** 1 天 6 小时 */
export function silenceText(hours: number): string {
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return [days > 0 ? `${days} 天` : '', rest > 0 && days < 3 ? `${rest} 小时` : ''].filter((part) => part !== '').join(' ');
}

function eventList(events: readonly NamedEvent[]): string {
  if (events.length === 0) return '<p>没有：收到的记录都核对得上</p>';
  return `<ul class="events">${events
    .map((event) => `<li${isGrave(event.kind) ? ' class="bad"' : ''}>${escapeXml(eventText(event))}</li>`)
    .join('')}</ul>`;
}

/** 11-23 14:05 */
function timeText(instant: Instant): string {
  return instant.slice(5, 16).replace('T', ' ');
}
