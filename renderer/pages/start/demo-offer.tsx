/** 「先用演示数据看看」: an estate that is thrown away afterwards. */
import { chooseDemo } from '@renderer/desk/which';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { words } from './texts';

export function DemoOffer() {
  const t = useText(words);
  return (
    <p className="start-demo">
      <Button onClick={chooseDemo}>{t('demo')}</Button>
    </p>
  );
}
