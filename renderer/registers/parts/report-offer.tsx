/** Serious complaints and matters of key customers go to the manager at once; says to whom until it is written down (IN-10). */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { reportTo } from '@shared/rules/intake/people';
import { words } from './texts';
import { usePeople } from './use-people';

interface ReportOfferProps {
  /** 重大. */
  readonly major: boolean;
  /** 重点客户. */
  readonly keyCustomer: boolean;
  readonly reported: boolean;
  /** Writes down that it was reported, now; absent = not by this person. */
  readonly onReport?: (names: readonly string[]) => void;
}

export function ReportOffer({ major, keyCustomer, reported, onReport }: ReportOfferProps) {
  const t = useText(words);
  const names = reportTo(usePeople());
  if (reported || !(major || keyCustomer)) return null;
  const who = names.join('、');
  return (
    <Sentence
      action={
        names.length > 0 &&
        onReport && (
          <Button small onClick={() => onReport(names)}>
            {t('reported', { who })}
          </Button>
        )
      }
    >
      {t(major ? 'reportMajor' : 'reportKey', { who: who || t('manager') })}
    </Sentence>
  );
}
