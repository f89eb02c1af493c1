/** The key board: who has what since when, and what hangs on its hook. A scanned tag and Enter lends it or takes it back. */

import { allRows, openRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { plain } from '@renderer/ui/match';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Result } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { BoardFrame } from '../parts/board/board-frame';
import { StockPanel } from '../parts/board/stock-panel';
import { useBoardChoice } from '../parts/board/use-board-choice';
import { useBox } from '../parts/board/use-box';
import { useActSigned } from '../parts/signing/use-act-signed';
import type { BoardProps } from '../register-ui';
import { arrange, type HungKey } from './arrange';
import { KeyTile } from './key-tile';
import { LoanLine } from './loan-line';
import { words } from './texts';

const CLOCK_SECONDS = 30;
/** More tiles than a wall of hooks: a few letters find the rest. */
const DRAWN = 300;
const LOANS = 2000;

export function KeyBoard({ onOpen, beside }: BoardProps) {
  const t = useText(words);
  const sentence = useRefusal();
  const { db, run } = useDesk();
  const actSigned = useActSigned();
  const [, go] = useLocation();
  const now = useNow(CLOCK_SECONDS);
  const { text, setText, putBack } = useBox();
  const [counting, setCounting] = useState(false);
  const [error, setError] = useState('');
  const rows = useLive(async () => ({ keys: await allRows(db, 'keys'), loans: await openRows(db, 'keyloans', LOANS) }), [db]);
  const { out, hung, away, all } = arrange(rows?.keys ?? [], rows?.loans ?? [], text, now);
  const lend = (key: Row): void => go('/r/keyloans/new', { state: { begin: { key: key.no } } });
  const takeBack = async (work: Promise<Result<unknown>>): Promise<void> => {
    setText('');
    const result = await work;
    setError(result.ok ? '' : sentence(result.error, definitionOf('keyloans').refusals));
    if (!result.ok) putBack(text);
  };
  const justBack = (loan: Row): void => void takeBack(run('record.act', { id: loan.id, rev: loan.rev, action: 'return', data: {} }));
  const signBack = (loan: Row): void => void takeBack(actSigned([loan], 'return', { data: {}, note: '', reason: '' }));
  const actOn = ({ key, loan }: HungKey): void => {
    if (loan) justBack(loan);
    else if (key.state === 'in') lend(key);
    else onOpen(key.id);
  };
  const listed = [...out, ...hung.slice(0, DRAWN), ...away];
  const { chosen, onKey } = useBoardChoice({
    register: 'keys',
    ids: listed.map(({ key }) => key.id),
    exact: listed.find(({ key }) => plain(key.no) === plain(text))?.key.id,
    ready: rows !== undefined,
    onEnter: (id) => {
      const one = listed.find(({ key }) => key.id === id);
      if (one) actOn(one);
    },
    onOpen,
    text,
    onText: setText,
  });
  const chosenLoan = listed.find(({ key }) => key.id === chosen)?.loan;
  useAltKey('I', () => chosenLoan && signBack(chosenLoan), chosenLoan !== undefined && chosenLoan !== null);
  if (counting) return <StockPanel kind="keys" onClose={() => setCounting(false)} />;
  const common = { now, onOpen };
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
            {t('hung')} <b>{all.in}</b>
          </span>
          <span>
            {t('out')} <b>{all.out}</b>
          </span>
          {all.late > 0 && <span className="tag tag-late">{t('late', { n: all.late })}</span>}
          {all.lost > 0 && <span className="tag tag-late">{t('lost', { n: all.lost })}</span>}
        </>
      }
      tools={
        <Button small onClick={() => setCounting(true)}>
          {t('count')}
        </Button>
      }
      message={error !== '' && <Sentence>{error}</Sentence>}
    >
      <div className="thing-scroll">
        {out.length > 0 && (
          <>
            <h2>{t('outTitle', { n: out.length })}</h2>
            <ul className="thing-lines">
              {out.map((one) => (
                <LoanLine key={one.key.id} {...common} one={one} on={one.key.id === chosen} onReturn={justBack} onSign={signBack} />
              ))}
            </ul>
          </>
        )}
        {hung.length > 0 && <h2>{t('hungTitle', { n: hung.length })}</h2>}
        <div className="thing-grid">
          {hung.slice(0, DRAWN).map(({ key }) => (
            <KeyTile key={key.id} row={key} on={key.id === chosen} onPress={() => lend(key)} />
          ))}
        </div>
        {hung.length > DRAWN && <p className="muted">{t('more', { n: hung.length - DRAWN })}</p>}
        {away.length > 0 && (
          <>
            <h2>{t('awayTitle', { n: away.length })}</h2>
            <div className="thing-grid">
              {away.map(({ key }) => (
                <KeyTile key={key.id} row={key} on={key.id === chosen} onPress={() => onOpen(key.id)} />
              ))}
            </div>
          </>
        )}
        {listed.length === 0 && <p className="muted">{t(text === '' ? 'none' : 'nothing')}</p>}
      </div>
    </BoardFrame>
  );
}
