/** Says that these are demonstration records, and throws them away. */
import { useDesk } from '@renderer/desk/desk-context';
import { dropDemo } from '@renderer/desk/which';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmButton } from '@renderer/ui/parts/confirm-button';
import { words } from './texts';

export function DemoStrip() {
  const t = useText(words);
  const { db } = useDesk();
  const leave = (): void => {
    db.close();
    void dropDemo();
  };
  return (
    <div className="demo-strip">
      <b>{t('demo')}</b>
      <span className="push">
        <ConfirmButton onConfirm={leave}>{t('leaveDemo')}</ConfirmButton>
      </span>
    </div>
  );
}
