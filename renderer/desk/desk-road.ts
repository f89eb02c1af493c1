/** The road of changes of an open desk, with the journal file behind it. Loaded after the first screen: it brings every rule along. */
import type { Deskbook } from '@renderer/db/database';
import type { Lifeline } from '@renderer/db/lifeline';
import type { Host } from '@renderer/host/host';
import { useSafety } from '@renderer/stores/safety';
import { makeRoad, type Road } from './committer';
import { exchangeOf } from './exchange';
import { type JournalNews, makeJournalKeeper } from './journal-keeper';

interface RoadOptions {
  readonly db: Deskbook;
  readonly host: Host;
  readonly demo: boolean;
  readonly line: Lifeline;
  /** Hears of each change that was committed. */
  readonly onChange: () => void;
}

/** What stands in the way of the journal file is told to the trust light. */
export function openRoad({ db, host, demo, line, onChange }: RoadOptions): Road {
  const tell = (news: JournalNews): void => useSafety.getState().setJournal(news);
  const keeper = demo ? null : makeJournalKeeper(host.vault, tell);
  const onSilentFile = (waiting: number): void => tell({ waiting, trouble: 'silent', fileKept: true, newFile: false });
  const exchange = exchangeOf(db);
  const changed = (): void => {
    onChange();
    exchange.changed();
  };
  return makeRoad(db, host, keeper, { line, onSilentFile, onChange: changed });
}
