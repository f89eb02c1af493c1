/** What a place says while its content is being read: nothing for a moment, so that quick answers do not flicker, then a word. */
import { useText } from '@renderer/i18n/use-text';
import './loading.css';
import { words } from './texts';

/** `what`: a word of its own, as 正在打开存档; absent = 正在读取. */
export function Loading({ what }: { readonly what?: string }) {
  const t = useText(words);
  return (
    <div className="empty loading" role="status">
      {what ?? t('loading')}
    </div>
  );
}
