/** Where the database says something else than the journal: one line a record, setting or counter. */
import { useLanguage, useText } from '@renderer/i18n/use-text';
import type { Difference } from '@shared/journal/differences';
import { registerList } from '@shared/registers/index';
import { differenceWords } from './difference-words';
import { words } from './texts';

interface DifferencesTableProps {
  readonly differences: readonly Difference[];
  /** All of them; the table has the first ones. */
  readonly wrong: number;
}

export function DifferencesTable({ differences, wrong }: DifferencesTableProps) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <table className="differences card">
        <caption className="only-spoken">{t('differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('register')}</th>
            <th scope="col">{t('wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => {
            const { number, register, wrong: said } = differenceWords(one, registerList, language);
            return (
              <tr key={`${one.register} ${one.key}`}>
                <th scope="row" className="num">
                  {number}
                </th>
                <td>{register}</td>
                <td>{said}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {wrong > differences.length && <span className="muted">{t('more', { n: wrong - differences.length })}</span>}
    </>
  );
}
