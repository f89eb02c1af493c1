/** 确认码 under the fields of an export, to be read out on the phone (EX-4). */
import { texts, useText } from '@renderer/i18n/use-text';
import { reportCode } from '@shared/workbook/report-code';
import type { DetailExtraProps } from '../register-ui';

const words = texts({
  code: ['确认码', 'Confirmation code'],
  hint: ['和总部在电话里对一遍，一致就是这份文件。', 'Compared on the phone with head office: the same code, the same file.'],
});

export function CodeLine({ row }: DetailExtraProps) {
  const t = useText(words);
  const code = reportCode(row);
  if (code === '') return null;
  return (
    <p>
      {t('code')} <b className="num">{code}</b> <span className="muted">{t('hint')}</span>
    </p>
  );
}
