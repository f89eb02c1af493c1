/** At the foot of the window: long work that goes on behind another page, and that it has come to an end, until somebody has looked at it there. */
import { useText } from '@renderer/i18n/use-text';
import { elsewhere, type PageWork, useLongWorks } from '@renderer/stores/long-work';
import { useLocation } from 'wouter';
import { words } from './texts';

export function WorkNotes() {
  const [, go] = useLocation();
  const works = elsewhere(useLongWorks(({ pages }) => pages));
  return (
    // A screen reader is told of ends alone, and only in a place that it knows.
    <div className="foot-works">
      {works.map(([page, { busy }]) => busy && <Note key={page} text={underWay(busy)} onGo={() => go(page)} />)}
      <div aria-live="polite">
        {works.map(
          ([page, { busy, came }]) =>
            !busy && came && <Note key={page} text={came.text} late={came.tone === 'late'} onGo={() => go(page)} />,
        )}
      </div>
    </div>
  );
}

function Note({ text, late = false, onGo }: { readonly text: string; readonly late?: boolean; readonly onGo: () => void }) {
  const t = useText(words);
  return (
    <button type="button" className={late ? 'foot-work foot-work-late' : 'foot-work'} onClick={onGo} title={text}>
      <span>{text}</span> <b>{t('workSee')}</b>
    </button>
  );
}

function underWay({ title, done, all }: NonNullable<PageWork['busy']>): string {
  return all === 0 ? `${title}…` : `${title} ${Math.floor((done / all) * 100)}%`;
}
