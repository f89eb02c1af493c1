/** What 多台同步 knows and does: settings of this computer, kept by the main process; the state is looked at while the page is open. */
import { useDesk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import type { ReplicationSettings, ReplicationState, ReplicationStateName, ReplicationWish, StreamHost } from '@renderer/host/stream';
import { useSafety } from '@renderer/stores/safety';
import { useStreamRound } from '@renderer/stores/stream';
import { useEffect, useState } from 'react';

const LOOK_MS = 1_000;

export interface DesksNow {
  readonly settings: ReplicationSettings;
  readonly state: ReplicationState;
}

export interface Desks {
  /** undefined while it is looked up, null when the main process did not answer. */
  readonly now: DesksNow | null | undefined;
  readonly set: (wish: ReplicationWish) => Promise<'saved' | string>;
  readonly switch: (on: boolean) => Promise<boolean>;
  readonly test: () => Promise<ReplicationStateName>;
}

export function useDesks(stream: StreamHost): Desks {
  const { db, actor, site } = useDesk();
  const [now, setNow] = useState<DesksNow | null>();
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const found = await Promise.all([stream.settings(), stream.state()]).catch(() => null);
      if (!left) setNow(found === null ? null : { settings: found[0], state: found[1] });
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [stream]);
  const mayDo = async (): Promise<string> => {
    const who = await permitted({ db, actor }, 'desks.connect');
    return who.ok ? '' : who.error.code;
  };
  /** Whoever carries the entries begins anew with what is set now. */
  const changed = (settings: ReplicationSettings): void => {
    if (now) setNow({ ...now, settings });
    if (!settings.on) useSafety.getState().learn({ stream: null });
    useStreamRound.getState().beginAnew();
  };
  return {
    now,
    set: async (wish) => {
      const refusal = await mayDo();
      if (refusal !== '') return refusal;
      const answer = await stream.set(wish).catch(() => ({ refused: 'failed' as const }));
      if ('refused' in answer) return answer.refused;
      changed(answer);
      return 'saved';
    },
    switch: async (on) => {
      if ((await mayDo()) !== '') return false;
      const settings = await stream.switch(on).catch(() => null);
      if (settings !== null) changed(settings);
      return settings !== null;
    },
    test: () => stream.test(site.id).catch((): ReplicationStateName => 'error'),
  };
}
