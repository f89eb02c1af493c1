/** Under a form that takes the number of a pre-printed slip: the next one of the book, with one key; a doubt about what was typed (BY-18). */

import { rowsBetween, rowsInStates } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { useAltKey } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { textIn } from '@shared/registers/contract/fields';
import { NO_DUE } from '@shared/registers/contract/row';
import { doubtOf, nextSlip } from '@shared/rules/paper/account';
import { type BookKind, sourceOfKind } from '@shared/rules/paper/sources';
import type { FormExtraProps } from '../register-ui';
import { words } from './paper-texts';

export function NextSlip({ kind, data, row, fill }: Omit<FormExtraProps, 'discard'> & { readonly kind: BookKind }) {
  const t = useText(words);
  const { db } = useDesk();
  const { register = '', field = '' } = sourceOfKind(kind) ?? {};
  const found = useLive(async () => {
    const books = (await rowsInStates(db, 'paperbooks', ['using'], '')).filter((book) => book.data['kind'] === kind);
    const since = books.map((book) => book.at).sort()[0];
    return { books, records: since === undefined ? [] : await rowsBetween(db, register, since, NO_DUE) };
  }, [db, register, kind]);
  const { books = [], records = [] } = found ?? {};
  const others = records.filter((one) => one.id !== row?.id);
  const written = textIn(data, field);
  const next = written.trim() === '' ? nextSlip(kind, books, others) : null;
  const doubt = doubtOf(kind, written, books, others);
  const take = (): void => {
    if (next) fill({ [field]: next.number });
  };
  useAltKey('N', take, next !== null);
  if (doubt?.why === 'no-book') return <Sentence tone="calm">{t('noBook', { number: written })}</Sentence>;
  if (doubt) return <Sentence tone="calm">{t('skips', { number: written, next: doubt.next })}</Sentence>;
  if (!next) return null;
  return (
    <Sentence
      tone="calm"
      action={
        <Button small keys="Alt N" onClick={take}>
          {t('take')}
        </Button>
      }
    >
      {t('next', { number: next.number, left: next.left })}
    </Sentence>
  );
}
