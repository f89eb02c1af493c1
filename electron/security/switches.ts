/**
 * Chromium's switches: those that keep it from talking to anybody by itself, and those with which somebody could start the installed
 * program to get at the page past all other rules (fuses stop Node's switches, not Chromium's).
 */
import type { App, CommandLine, WebContents } from 'electron';

/**
 * No name is ever looked up and no address reached: the first line alone would do. The others end what would only try in vain: lookups
 * ahead of time, updates of Chromium's parts, reports about unreachable hosts, pings of links.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Each would hand the page, its records or its traffic to somebody else, or switch a rule of this folder off. */
export const REFUSED_SWITCHES: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'inspect',
  'inspect-brk',
  'disable-web-security',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'ssl-key-log-file',
  'log-net-log',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
  'js-flags',
];

/** What Chromium takes for a switch, with its name. U+0085 is a blank to Chromium and none to `\s` and `trim`. */
const SWITCH = /^[\s\u0085]*(?:--?|\/)([^=\u0085]+)/;

/** Before the app is ready. */
export function stayOfflineBySwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of OFFLINE_SWITCHES) commandLine.appendSwitch(name, value);
}

/** When the app is ready: names are not looked up over HTTPS either. */
export function lookUpNothing(app: Pick<App, 'configureHostResolver'>): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
}

/** The window's own connections (WebRTC) go past names and requests: not even those. */
export function callNobody(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * The first refused switch the program was started with; null when it may start. While it is being developed, all are allowed. Read from
 * the words themselves, since Electron adds switches of its own to its list; Windows also takes `-name` and `/name`, in any case, and
 * Chromium takes blanks off both ends of a word before it looks.
 */
export function refusedSwitch(words: readonly string[], packaged: boolean): string | null {
  if (!packaged) return null;
  const given = new Set(words.map((word) => SWITCH.exec(word)?.[1]?.trim().toLowerCase()));
  return REFUSED_SWITCHES.find((name) => given.has(name)) ?? null;
}
