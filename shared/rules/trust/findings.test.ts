import { describe, expect, it } from 'vitest';
import { addMinutes, toMs } from '../../base/time';
import type { RehearsalFacts, SecondFacts, SnapshotFacts, StreamFacts, TrustFacts } from './facts';
import { lastCopyAt, trustOf } from './findings';

const NOW = '2026-11-22T12:00:00+08:00';
const ago = (hours: number): string => addMinutes(NOW, -hours * 60);
const DAY = 24;

const second: SecondFacts = { state: 'ok', name: '备份盘', behindBytes: 0, okAt: toMs(NOW), sameDisk: false };
const snapshot: SnapshotFacts = { at: ago(3), name: 'S1-main_20261122T090000_daily', bytes: 9, verified: true, trouble: '', count: 7 };
const rehearsal: RehearsalFacts = { at: ago(3), ok: true, trouble: '' };
const stream: StreamFacts = { state: 'on', toSend: 0, toTake: 0, filesToSend: 0, filesState: 'on', okAt: toMs(NOW), shrunkAt: 0 };
const WELL: TrustFacts = {
  host: 'electron',
  demo: false,
  database: 'open',
  journal: { waiting: 0, trouble: '', fileKept: true, newFile: false },
  noteTrouble: '',
  second,
  folder: 'none',
  snapshot,
  rehearsal,
  space: { free: 80e9, total: 200e9 },
  persisted: 'yes',
  start: { trimmed: 0, damage: [], copySkipped: '' },
  clock: '',
  downloadedAt: '',
  sheets: { at: '', daily: false },
  recovery: 'made',
  deskKey: 'system',
  stream: null,
  since: ago(90 * DAY),
};

function said(change: Partial<TrustFacts>): readonly string[] {
  const { light, findings } = trustOf({ ...WELL, ...change }, NOW);
  return [light, ...findings.map(({ code, light: own }) => `${own} ${code}`)];
}

describe('the trust light in the desktop program (BY-12)', () => {
  it.each<[string, Partial<TrustFacts>, readonly string[]]>([
    ['all is well', {}, ['green']],
    ['no recovery code', { recovery: 'none' }, ['amber', 'amber recovery.none']],
    ['nobody there who could make one', { recovery: 'unknown' }, ['green']],
    ['a desk key that the system does not hide', { deskKey: 'folder' }, ['green']],
    ['no desk key', { deskKey: 'missing' }, ['amber', 'amber deskKey.missing']],
    ['a torn log that was cut is no alarm', { start: { trimmed: 1, damage: [], copySkipped: '' } }, ['green']],
    ['no second folder', { second: { ...second, state: 'none' } }, ['amber', 'amber second.none']],
    ['a second folder that follows', { second: { ...second, state: 'behind', behindBytes: 9000 } }, ['green']],
    ['on the same disk', { second: { ...second, sameDisk: true } }, ['amber', 'amber second.sameDisk']],
    ['away for a day', { second: { ...second, state: 'away', okAt: toMs(ago(DAY)) } }, ['green']],
    ['away for longer', { second: { ...second, state: 'away', okAt: toMs(ago(DAY + 0.1)) } }, ['amber', 'amber second.away']],
    ['away for over a week', { second: { ...second, state: 'away', okAt: toMs(ago(7 * DAY + 1)) } }, ['red', 'red second.away']],
    ['away and never seen', { second: { ...second, state: 'away', okAt: 0 }, since: ago(2 * DAY) }, ['amber', 'amber second.away']],
    ['second folder full', { second: { ...second, state: 'full' } }, ['red', 'red second.full']],
    ['second folder read-only', { second: { ...second, state: 'read-only' } }, ['red', 'red second.readOnly']],
    ['second folder of another site', { second: { ...second, state: 'other' } }, ['red', 'red second.other']],
    ['second folder in error', { second: { ...second, state: 'error' } }, ['red', 'red second.error']],
    ['a snapshot of 36 hours', { snapshot: { ...snapshot, at: ago(36) } }, ['green']],
    ['older', { snapshot: { ...snapshot, at: ago(36.1) } }, ['amber', 'amber snapshot.old']],
    ['of three days', { snapshot: { ...snapshot, at: ago(3 * DAY) } }, ['amber', 'amber snapshot.old']],
    ['older than three days', { snapshot: { ...snapshot, at: ago(3 * DAY + 0.1) } }, ['red', 'red snapshot.old']],
    ['none on the first day', { snapshot: { ...snapshot, at: '' }, since: ago(1) }, ['amber', 'amber snapshot.none']],
    ['none for days', { snapshot: { ...snapshot, at: '' }, since: ago(4 * DAY) }, ['red', 'red snapshot.none']],
    ['none, and nothing known of the past', { snapshot: { ...snapshot, at: '' }, since: '' }, ['amber', 'amber snapshot.none']],
    ['the last attempt failed', { snapshot: { ...snapshot, trouble: 'disk-full' } }, ['amber', 'amber snapshot.failed']],
    ['a restore tested two days ago', { rehearsal: { ...rehearsal, at: ago(2 * DAY) } }, ['green']],
    ['longer ago', { rehearsal: { ...rehearsal, at: ago(2 * DAY + 0.1) } }, ['amber', 'amber rehearsal.old']],
    ['more than three days ago', { rehearsal: { ...rehearsal, at: ago(3 * DAY + 0.1) } }, ['red', 'red rehearsal.old']],
    ['never, on the first day', { rehearsal: { ...rehearsal, at: '' }, since: ago(DAY) }, ['green']],
    ['never', { rehearsal: { ...rehearsal, at: '' } }, ['red', 'red rehearsal.none']],
    ['a restore that failed', { rehearsal: { at: ago(1), ok: false, trouble: 'rows' } }, ['red', 'red rehearsal.failed']],
    ['500 MB free', { space: { free: 500e6, total: 1e9 } }, ['green']],
    ['less', { space: { free: 499e6, total: 1e9 } }, ['amber', 'amber space.amber']],
    ['100 MB free', { space: { free: 100e6, total: 1e9 } }, ['amber', 'amber space.amber']],
    ['a stream to other desks', { stream }, ['green']],
    ['… with much to catch up', { stream: { ...stream, toSend: 900, toTake: 9_000 } }, ['green']],
    ['… away for ten minutes', { stream: { ...stream, state: 'away', okAt: toMs(ago(1 / 6)) } }, ['green']],
    ['… away for longer', { stream: { ...stream, state: 'away', okAt: toMs(ago(0.2)) } }, ['amber', 'amber stream.away']],
    ['… away for over three days', { stream: { ...stream, state: 'away', okAt: toMs(ago(3 * DAY + 1)) } }, ['red', 'red stream.away']],
    ['… never reached, since a moment', { stream: { ...stream, state: 'connecting', okAt: 0 }, since: NOW }, ['green']],
    ['… that does not know the password', { stream: { ...stream, state: 'refused' } }, ['amber', 'amber stream.refused']],
    [
      '… that does not know it for days',
      { stream: { ...stream, state: 'refused', okAt: toMs(ago(4 * DAY)) } },
      ['red', 'red stream.refused'],
    ],
    ['… with photos to catch up', { stream: { ...stream, filesToSend: 40 } }, ['green']],
    ['… that takes no more photos', { stream: { ...stream, filesToSend: 2, filesState: 'full' } }, ['amber', 'amber stream.files']],
    ['… and there is none to be put', { stream: { ...stream, filesState: 'forbidden' } }, ['green']],
    ['… where a photo was not taken for once', { stream: { ...stream, filesToSend: 2, filesState: 'error' } }, ['green']],
    [
      '… that does not know the password, and takes no photos',
      { stream: { ...stream, state: 'refused', filesToSend: 2, filesState: 'full' } },
      ['amber', 'amber stream.refused'],
    ],
    ['… that had to be filled again', { stream: { ...stream, shrunkAt: toMs(ago(2 * DAY)) } }, ['amber', 'amber stream.shrunk']],
    ['… long ago', { stream: { ...stream, shrunkAt: toMs(ago(4 * DAY)) } }, ['green']],
    ['nearly nothing free', { space: { free: 99e6, total: 1e9 } }, ['red', 'red space.red']],
    ['nobody can tell how much is free', { space: null }, ['green']],
    ['the journal stuck', { journal: { waiting: 2, trouble: 'disk-full', fileKept: true, newFile: false } }, ['red', 'red journal.stuck']],
    ['a new journal file', { journal: { waiting: 0, trouble: '', fileKept: true, newFile: true } }, ['amber', 'amber journal.newFile']],
    ['a note that could not be written', { noteTrouble: 'denied' }, ['amber', 'amber note.failed']],
    [
      '… nor could the journal',
      { noteTrouble: 'disk-full', journal: { waiting: 2, trouble: 'disk-full', fileKept: true, newFile: false } },
      ['red', 'red journal.stuck'],
    ],
    ['a database that did not answer', { database: 'reopening' }, ['amber', 'amber database.reopening']],
    ['a database that is gone', { database: 'lost' }, ['red', 'red database.lost']],
    ['damage found at the start', { start: { trimmed: 0, damage: ['log.middle'], copySkipped: '' } }, ['red', 'red start.damage']],
    ['no room for the copy before opening', { start: { trimmed: 0, damage: [], copySkipped: 'no-room' } }, ['amber', 'amber start.noCopy']],
    ['clock set back', { clock: 'back' }, ['red', 'red clock.back']],
    ['clock far ahead', { clock: 'ahead' }, ['red', 'red clock.ahead']],
    ['another time zone', { clock: 'zone' }, ['amber', 'amber clock.zone']],
    ['sheets wanted and never printed', { sheets: { at: '', daily: true } }, ['amber', 'amber sheets.old']],
    ['sheets of yesterday', { sheets: { at: ago(25), daily: true } }, ['amber', 'amber sheets.old']],
    ['sheets of today', { sheets: { at: ago(2), daily: true } }, ['green']],
    ['a demonstration', { demo: true, database: 'lost' }, ['amber', 'amber demo']],
  ])('%s', (_title, change, expected) => expect(said(change)).toEqual(expected));

  it('puts what loses records first, whatever its place', () => {
    expect(
      said({
        second: { ...second, state: 'none' },
        clock: 'zone',
        rehearsal: { at: ago(1), ok: false, trouble: 'rows' },
        journal: { waiting: 1, trouble: 'denied', fileKept: true, newFile: false },
      }),
    ).toEqual(['red', 'red journal.stuck', 'red rehearsal.failed', 'amber second.none', 'amber clock.zone']);
  });

  it('takes no harm from a clock that was set back', () => {
    expect(said({ snapshot: { ...snapshot, at: ago(-500) }, rehearsal: { ...rehearsal, at: ago(-500) } })).toEqual(['green']);
  });

  it('names what its sentence needs', () => {
    const params = (change: Partial<TrustFacts>) => trustOf({ ...WELL, ...change }, NOW).findings[0]?.params;
    expect(params({ snapshot: { ...snapshot, at: ago(40) } })).toEqual({ n: 1, h: 40 });
    expect(params({ stream: { ...stream, state: 'away', toSend: 7, okAt: toMs(ago(5.5)) } })).toEqual({ n: 7, h: 5 });
    expect(params({ stream: { ...stream, state: 'plain', toSend: 7 } })).toEqual({ n: 7, reason: 'plain' });
    expect(params({ stream: { ...stream, filesToSend: 3, filesState: 'full' } })).toEqual({ n: 3, reason: 'full' });
    expect(params({ space: { free: 99_999_999, total: 1e9 } })).toEqual({ n: 99 });
    expect(params({ second: { ...second, state: 'away', okAt: toMs(ago(50)) } })).toEqual({ n: 2, name: '备份盘' });
  });
});

describe('the trust light in a browser (BY-12)', () => {
  const browser: Partial<TrustFacts> = { host: 'browser', second: null, start: null };
  it.each<[string, Partial<TrustFacts>, readonly string[]]>([
    ['nothing granted, nothing downloaded', { since: ago(1) }, ['amber', 'amber browser.download', 'amber browser.noCopy']],
    ['downloaded today', { downloadedAt: ago(3) }, ['amber', 'amber browser.noCopy']],
    ['downloaded days ago', { downloadedAt: ago(80) }, ['red', 'red browser.download', 'amber browser.noCopy']],
    ['a browser that cannot', { folder: 'unable', downloadedAt: ago(1) }, ['amber', 'amber browser.noCopy']],
    ['granted', { folder: 'granted' }, ['green']],
    ['granted, without a snapshot', { folder: 'granted', snapshot: { ...snapshot, at: '' } }, ['red', 'red snapshot.none']],
    ['to be asked again', { folder: 'ask' }, ['red', 'red browser.ask']],
    ['the folder follows', { folder: 'granted', journal: { ...WELL.journal, waiting: 4 } }, ['amber', 'amber browser.behind']],
    ['no promise to keep it', { folder: 'granted', persisted: 'no' }, ['amber', 'amber browser.notPersisted']],
  ])('%s', (_title, change, expected) => expect(said({ ...browser, ...change })).toEqual(expected));
});

describe('lastCopyAt', () => {
  it.each<[string, Partial<TrustFacts>, string]>([
    ['nothing yet', { second: null, snapshot: { ...snapshot, at: '' } }, ''],
    ['a folder that never had everything', { second: { ...second, okAt: 0 } }, ago(3)],
    ['the folder is newer', { second: { ...second, okAt: toMs(ago(1)) } }, ago(1)],
    ['the snapshot is newer', { second: { ...second, okAt: toMs(ago(9)) } }, ago(3)],
    ['a download', { second: null, downloadedAt: ago(2) }, ago(2)],
  ])('%s', (_title, change, expected) => expect(lastCopyAt({ ...WELL, ...change })).toBe(expected));
});
