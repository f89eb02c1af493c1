import { beforeEach, describe, expect, it } from 'vitest';
import { useSafety } from './safety';

const at = '2026-11-22T09:00:00+08:00';
const made = { name: 'S1-main_20261122T090000_daily', at, bytes: 12, verified: true };

describe('safety', () => {
  beforeEach(() => useSafety.setState(useSafety.getInitialState(), true));

  it('keeps the last good snapshot when an attempt fails, and forgets the trouble after the next good one', () => {
    const { snapshotMade, snapshotFailed } = useSafety.getState();
    snapshotMade(made);
    snapshotFailed('disk-full');
    expect(useSafety.getState().snapshot).toEqual({ ...made, trouble: 'disk-full', count: 1 });
    snapshotMade({ ...made, name: 'S1-main_20261122T100000_manual' });
    expect(useSafety.getState().snapshot).toMatchObject({ trouble: '', count: 2 });
  });

  it('remembers over a restart only what cannot be looked up again', () => {
    useSafety.getState().snapshotMade(made);
    useSafety.getState().rehearsed({ at, ok: true, trouble: '' });
    useSafety.getState().learn({ since: at, clock: 'zone' });
    const { state } = JSON.parse(localStorage.getItem('deskbook.safety') ?? '{}');
    expect(state).toEqual({
      since: at,
      downloadedAt: '',
      sheets: { at: '', daily: false },
      verified: made.name,
      pads: {},
    });
  });

  it('knows which register a printed sheet was for; blank sheets alone do not renew the list', () => {
    const { sheetsPrinted } = useSafety.getState();
    sheetsPrinted(at, { '停电-20261122-01': 'duty' });
    sheetsPrinted('', { '停电-20261122-02': 'visitors' });
    expect(useSafety.getState()).toMatchObject({
      sheets: { at, daily: false },
      pads: { '停电-20261122-01': 'duty', '停电-20261122-02': 'visitors' },
    });
  });
});
