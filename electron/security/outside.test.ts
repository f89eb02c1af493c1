import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

const sources = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
  .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(root, file), 'utf8') }));

/** Files of the main process in which a word stands. */
function filesWith(word: RegExp): readonly string[] {
  return sources.filter(({ text }) => word.test(text)).map(({ file }) => file);
}

describe('the main process', () => {
  it('is read as a whole', () => expect(sources.length).toBeGreaterThan(30));

  it.each([
    ['opens no address', /openExternal/],
    ['shows no file in the file manager', /showItemInFolder|openItem/],
    ['fetches nothing', /\bnet\b.*from 'electron'|\bfetch\(|node:(https?|net|dgram|dns)'/],
    ['starts no program', /child_process|utilityProcess|execFile|spawn\(/],
    ['runs no text in the page', /executeJavaScript|insertCSS/],
    ['keeps no crash dumps', /crashReporter/],
    ['updates nothing by itself', /autoUpdater|electron-updater/],
    ['loosens no page', /sandbox: false|contextIsolation: false|nodeIntegration: true|webSecurity: false|webviewTag: true/],
    ['registers itself for no kind of link', /setAsDefaultProtocolClient/],
  ])('%s', (_title, word) => expect(filesWith(word)).toEqual([]));

  it('speaks to the stream between desks in one file, which is loaded when it is switched on', () => {
    expect(filesWith(/@nats-io|node:tls'/)).toEqual(['services/replication/nats.ts']);
    expect(filesWith(/replication\/nats'|'\.\/nats'/)).toEqual(['main.ts']);
    const main = sources.find(({ file }) => file === 'main.ts')?.text ?? '';
    expect(main.match(/.*replication\/nats'.*/g)).toEqual([expect.stringMatching(/^const engine = async \(\) => \(await import\(/)]);
  });

  it('opens one folder, our own', () => {
    expect(filesWith(/openPath/)).toEqual(['ipc/vault-handlers.ts']);
    expect(sources.find(({ file }) => file === 'ipc/vault-handlers.ts')?.text.match(/openPath\([^)]*\)/g)).toEqual(['openPath(data)']);
  });
});
