/** Visitors in the house now; one key signs out the one chosen, and the badge is free again (RG-6). */
import { listPage } from '@renderer/db/list-page';
import { openRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { dayOf } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { visitors } from '@shared/registers/visitors/definition';
import { useState } from 'react';
import { BoardFrame } from '../parts/board/board-frame';
import { useBoardChoice } from '../parts/board/use-board-choice';
import { useBox } from '../parts/board/use-box';
import type { BoardProps } from '../register-ui';
import { badgeOf, freeBadges, insideNow } from './inside';
import { words } from './texts';
import { VisitorLine } from './visitor-line';

const CLOCK_SECONDS = 30;
const MOST = 1000;
/** Visits looked at for badges that are in use at this desk. */
const LATELY = 200;
const BADGES = 24;

export function VisitorBoard({ onOpen, beside }: BoardProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, run } = useDesk();
  const now = useNow(CLOCK_SECONDS);
  const { text, setText, putBack } = useBox();
  const [error, setError] = useState('');
  const found = useLive(
    async () => ({ inside: await openRows(db, 'visitors', MOST), lately: (await listPage(db, 'visitors', {}, null, LATELY)).rows }),
    [db],
  );
  const inside = found?.inside ?? [];
  const lines = insideNow(inside, text);
  const leave = async (row: Row): Promise<void> => {
    const data = textIn(row.data, 'badge') === '' ? {} : { badgeBack: 'yes' };
    setText('');
    const result = await run('record.act', { id: row.id, rev: row.rev, action: 'leave', data });
    setError(result.ok ? '' : sentence(result.error, visitors.refusals));
    if (!result.ok) putBack(text);
  };
  const { chosen, onKey } = useBoardChoice({
    register: 'visitors',
    ids: lines.map((row) => row.id),
    exact: badgeOf(lines, text)?.id,
    ready: found !== undefined,
    onEnter: (id) => {
      const row = lines.find((one) => one.id === id);
      if (row) void leave(row);
    },
    onOpen,
    text,
    onText: setText,
  });
  const today = dayOf(now);
  const persons = inside.reduce((sum, row) => sum + Number(row.data['count'] ?? 1), 0);
  const overnight = inside.filter((row) => dayOf(row.at) < today).length;
  const free = freeBadges(inside, found?.lately ?? []);
  return (
    <BoardFrame
      hint={t('find')}
      text={text}
      onText={setText}
      onKey={onKey}
      busy={beside}
      figures={
        <>
          <span>
            {t('inside')} <b>{inside.length}</b>
          </span>
          {persons > inside.length && <span>{t('persons', { n: persons })}</span>}
          {overnight > 0 && <span className="tag tag-late">{t('overnight', { n: overnight })}</span>}
          <span>{t('today', { n: (found?.lately ?? []).filter((row) => dayOf(row.at) === today).length })}</span>
        </>
      }
      message={error !== '' && <Sentence>{error}</Sentence>}
    >
      {free.length > 0 && (
        <p className="thing-figures">
          {t('free')}
          {free.slice(0, BADGES).map((badge) => (
            <span key={badge} className="tag tag-calm num">
              {badge}
            </span>
          ))}
        </p>
      )}
      <div className="thing-scroll">
        {lines.length === 0 ? (
          <p className="muted">{t(text === '' ? 'none' : 'nothing')}</p>
        ) : (
          <ul className="thing-lines">
            {lines.map((row) => (
              <VisitorLine key={row.id} row={row} now={now} on={row.id === chosen} onOpen={onOpen} onLeave={(one) => void leave(one)} />
            ))}
          </ul>
        )}
      </div>
    </BoardFrame>
  );
}
