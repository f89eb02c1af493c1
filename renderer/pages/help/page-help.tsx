/** What a page that is no register is for, and the rules behind it. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { Link } from 'wouter';
import { PAGE_LINES } from './page-lines';
import { RuleLines } from './rule-help';
import { words } from './texts';

export function PageHelp({ path }: { readonly path: string }) {
  const t = useText(words);
  const say = useLabel();
  const line = PAGE_LINES[path];
  if (!line) return null;
  return (
    <article className="help-article card">
      <h1>{say(line.title)}</h1>
      <p className="help-lead">{say(line.says)}</p>
      <RuleLines marks={line.rules} />
      <p>
        <Link href={path}>{t('open', { name: say(line.title) })}</Link>
      </p>
    </article>
  );
}
