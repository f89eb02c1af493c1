import type { App, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { callNobody, lookUpNothing, OFFLINE_SWITCHES, refusedSwitch, stayOfflineBySwitches } from './switches';

describe('switches', () => {
  it('look nothing up and talk to nobody', () => {
    const given = new Map<string, string | undefined>();
    stayOfflineBySwitches({ appendSwitch: (name, value) => void given.set(name, value) });
    expect(given.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(given.size).toBe(OFFLINE_SWITCHES.length);
    let resolver: object = {};
    lookUpNothing({ configureHostResolver: (options) => void (resolver = options) } as App);
    expect(resolver).toEqual({ enableBuiltInResolver: false, secureDnsMode: 'off' });
    let policy = '';
    callNobody({ setWebRTCIPHandlingPolicy: (given: string) => void (policy = given) } as unknown as WebContents);
    expect(policy).toBe('disable_non_proxied_udp');
  });

  it.each([
    [['deskbook.exe'], null],
    [['deskbook.exe', '--lang=zh-CN', '--enable-features=UseOzonePlatform', '--no-sandbox', '--disable-gpu'], null],
    [['deskbook.exe', 'D:\\inspect', 'remote-debugging-port'], null],
    [['deskbook.exe', '--remote-debugging-port=9222'], 'remote-debugging-port'],
    [['deskbook.exe', '--remote-debugging-pipe'], 'remote-debugging-pipe'],
    [['deskbook.exe', '-Remote-Debugging-Port=9222'], 'remote-debugging-port'],
    [['deskbook.exe', '/REMOTE-DEBUGGING-PORT=0'], 'remote-debugging-port'],
    [['deskbook.exe', ' --remote-debugging-port=9222'], 'remote-debugging-port'],
    [['deskbook.exe', '\u3000/Inspect\t'], 'inspect'],
    [['deskbook.exe', '\u0085--load-extension\u0085'], 'load-extension'],
    [['deskbook.exe', '--inspect'], 'inspect'],
    [['deskbook.exe', '--inspect-brk=0.0.0.0:9229'], 'inspect-brk'],
    [['deskbook.exe', '--a', '--disable-web-security'], 'disable-web-security'],
    [['deskbook.exe', '--load-extension=C:\\x'], 'load-extension'],
    [['deskbook.exe', '--proxy-server=http://evil.invalid'], 'proxy-server'],
    [['deskbook.exe', '--host-resolver-rules=MAP * 10.0.0.1'], 'host-resolver-rules'],
    [['deskbook.exe', '--renderer-cmd-prefix=evil'], 'renderer-cmd-prefix'],
  ])('%j → %s', (words, refused) => {
    expect(refusedSwitch(words, true)).toBe(refused);
    expect(refusedSwitch(words, false)).toBeNull();
  });
});
