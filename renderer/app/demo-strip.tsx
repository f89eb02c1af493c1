/** Says that these are demonstration records, and throws them away. */
import { useDesk } from '@renderer/desk/desk-context';
import { leaveDemo } from '@renderer/desk/which';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { words } from './texts';

export function DemoStrip() {
  const t = useText(words);
  const { db } = useDesk();
  return (
    <div className="demo-strip">
      <b>{t('demo')}</b>
      <span className="push">
        <ConfirmButton onConfirm={() => leaveDemo(db)}>{t('leaveDemo')}</ConfirmButton>
      </span>
    </div>
  );
}
