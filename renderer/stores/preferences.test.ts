import { beforeEach, describe, expect, it } from 'vitest';
import { usePreferences } from './preferences';

describe('preferences', () => {
  beforeEach(() => usePreferences.setState({ language: 'zh', railCollapsed: false, columns: {} }));

  it('merges what is known of a column and leaves other registers alone', () => {
    const { setColumn, resetColumns } = usePreferences.getState();
    setColumn('duty', 'name', { width: 120 });
    setColumn('duty', 'name', { hidden: true });
    setColumn('keys', 'no', { width: 60 });
    expect(usePreferences.getState().columns).toEqual({ duty: { name: { width: 120, hidden: true } }, keys: { no: { width: 60 } } });
    resetColumns('duty');
    expect(usePreferences.getState().columns).toEqual({ duty: {}, keys: { no: { width: 60 } } });
  });

  it('is kept in localStorage', () => {
    usePreferences.getState().setLanguage('en');
    expect(JSON.parse(localStorage.getItem('deskbook.preferences') ?? '{}')).toMatchObject({ state: { language: 'en' } });
  });
});
