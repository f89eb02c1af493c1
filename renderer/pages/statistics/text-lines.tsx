/** What was written rather than counted, the most frequent first, each with its records. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { useSeenWord } from '@renderer/ui/seen';
import type { ShownTexts } from '@shared/charts/shown-report';
import { useState } from 'react';
import { words } from './texts';

interface TextLinesProps {
  readonly texts: ShownTexts;
  readonly onOpen: (behind: string) => void;
}

/** A year of a large site has thousands. */
const PAGE = 60;

export function TextLines({ texts: { title, lines }, onOpen }: TextLinesProps) {
  const t = useText(words);
  const say = useLabel();
  const seen = useSeenWord('list');
  const [most, setMost] = useState(PAGE);
  return (
    <div className="breakdown">
      <h3>{say(title)}</h3>
      {lines.length === 0 ? (
        <p className="muted">{t('noLines')}</p>
      ) : (
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('said')}</th>
              <th scope="col" className="figures-number">
                {t('times')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map(({ text, count, behind }) => {
              const shown = seen('text', text);
              return (
                <tr key={behind}>
                  <th scope="row" className="text-line">
                    {shown}
                  </th>
                  <td className="figures-number">
                    <button
                      type="button"
                      className="link num"
                      aria-label={`${count} ${shown}`}
                      data-figure={behind}
                      data-behind={behind}
                      onClick={() => onOpen(behind)}
                    >
                      {count}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {lines.length > most && (
        <Button small onClick={() => setMost(most + PAGE)}>
          {t('more', { n: Math.min(PAGE, lines.length - most) })}
        </Button>
      )}
    </div>
  );
}
