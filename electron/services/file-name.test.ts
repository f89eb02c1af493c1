import { expect, it } from 'vitest';
import { safeFileName } from './file-name';

it.each([
  ['客服中心周报 2026-11-21.xlsx', '客服中心周报 2026-11-21.xlsx'],
  ['R02—WKF07.pdf', 'R02—WKF07.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\x\\y.txt', 'C__x_y.txt'],
  ['a\u0000b\n.txt', 'a_b_.txt'],
  ['派工单. . ', '派工单'],
  ['...', '_'],
  ['CON.txt', '_CON.txt'],
  ['console.txt', 'console.txt'],
  ['nul', '_nul'],
  ['Com1.xlsx', '_Com1.xlsx'],
  ['LPT³.pdf', '_LPT³.pdf'],
  ['aux .txt', '_aux .txt'],
  ['CONOUT$', '_CONOUT$'],
  ['com10.txt', 'com10.txt'],
  ['周报.xlsx::$DATA', '周报.xlsx__$DATA'],
  ['\\\\server\\share\\x', '__server_share_x'],
  ['\\\\?\\C:\\x', '____C__x'],
  ['a\u202egnp.exe', 'a_gnp.exe'],
  [`${'长'.repeat(200)}.xlsx`, `${'长'.repeat(115)}.xlsx`],
])('%s → %s', (given, expected) => expect(safeFileName(given)).toBe(expected));
