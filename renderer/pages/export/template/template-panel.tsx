/** The screen of head office's template: which file, and what of ours goes where in it (EX-7). */
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { sayRefusal } from '@renderer/i18n/refusals';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import type { Refusal } from '@shared/base/result';
import { exportTemplate } from '@shared/rules/weekly/template';
import { MapEditor } from './map-editor';
import { templateRefusals, words } from './texts';
import { useTemplate } from './use-template';

export function TemplatePanel() {
  const t = useText(words);
  const { db } = useDesk();
  const { state, choose, open, save, remove, change } = useTemplate();
  const kept = useLive(async () => (await readSetting(db, exportTemplate))?.fileName ?? '', [db]) ?? '';
  return (
    <section className="card stack export-template" aria-label={t('title')}>
      <div className="row">
        <h2>{t('title')}</h2>
        {kept !== '' && <span className="muted">{t('current', { file: kept })}</span>}
        <span className="row push">
          <Button small onClick={() => void choose()}>
            {t(kept === '' ? 'choose' : 'another')}
          </Button>
          {kept !== '' && state.kind !== 'open' && (
            <Button small onClick={() => void open()}>
              {t('cells.open')}
            </Button>
          )}
          {kept !== '' && (
            <Button small tone="danger" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
        </span>
      </div>
      <p className="muted small">{t('intro')}</p>
      <div aria-live="polite">
        {state.kind === 'reading' && <p>{t('reading')}</p>}
        {(state.kind === 'saved' || state.kind === 'removed') && <Sentence tone="done">{t(state.kind)}</Sentence>}
        {state.kind === 'refused' && <Refused refusal={state.refusal} />}
      </div>
      {state.kind === 'open' && (
        <>
          <b>{state.fileName}</b>
          {state.map.tables.length + state.map.cells.length === 0 && <Sentence tone="calm">{t('nothing')}</Sentence>}
          <MapEditor map={state.map} offer={state.offer} onChange={change} />
          <div className="row">
            <Button tone="main" onClick={() => void save(state.fileName, state.data, state.map)}>
              {t('save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const t = useText(words);
  const language = useLanguage();
  const { code, params } = refusal;
  const why = code === 'unreadable' || code === 'large' ? t(code, params) : sayRefusal(refusal, language, templateRefusals);
  return <Sentence>{t('refused', { why })}</Sentence>;
}
