/** 停电备用 (BY-7): paper for the time without power, and typing it in afterwards. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useLocation } from 'wouter';
import { LatePart } from './late-part';
import './power-cut.css';
import { PrintPart } from './print-part';
import { words } from './texts';

const HERE = '/power-cut';
const LATE = `${HERE}/late`;

export function PowerCutPage() {
  const t = useText(words);
  const [path, go] = useLocation();
  const late = path === LATE;
  return (
    <div className="page power-cut">
      <div className="row">
        <h1>{t('title')}</h1>
        <Button pressed={!late} onClick={() => go(HERE)}>
          {t('print')}
        </Button>
        <Button pressed={late} onClick={() => go(LATE)}>
          {t('late')}
        </Button>
      </div>
      <p className="muted">{t('intro')}</p>
      {late ? <LatePart /> : <PrintPart />}
    </div>
  );
}
