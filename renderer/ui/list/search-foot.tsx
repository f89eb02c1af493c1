/** Under a list whose filter no index answers alone: how far was looked, and the way on. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '../parts/button';
import type { ListSearch } from './lines';
import { words } from './texts';

interface SearchFootProps {
  readonly search: ListSearch;
  /** Lines found so far. */
  readonly found: number;
}

export function SearchFoot({ search: { looked, upTo, lookOn }, found }: SearchFootProps) {
  const t = useText(words);
  const said = { n: looked, day: upTo };
  const how = upTo === '' ? t('lookedAt', said) : t('lookedUpTo', said);
  if (lookOn === null) return <div className="list-foot muted">{t('looking', { how })}</div>;
  return (
    <div className="list-foot" role="status">
      {found === 0 ? t('foundNone', { how }) : how}
      <Button small onClick={lookOn}>
        {t('lookOn')}
      </Button>
    </div>
  );
}
