/** What a register is for: its line, its key, its paper, what can be done with a record, and the rules behind it. All from its definition. */
import { ShortcutContext } from '@renderer/desk/shortcut-context';
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { Kbd } from '@renderer/ui/parts/kbd';
import { definitionOf } from '@shared/registers/index';
import { rulesOfRegister } from '@shared/rules/basis/rules';
import { use } from 'react';
import { Link } from 'wouter';
import { keyOf } from './key-of';
import { RuleLines } from './rule-help';
import { words } from './texts';

export function RegisterHelp({ id }: { readonly id: string }) {
  const t = useText(words);
  const say = useLabel();
  const marks = useMarks();
  const { places } = use(ShortcutContext);
  const { title, help, print, actions, states, keeping } = definitionOf(id);
  const key = keyOf(places, id);
  const offered = Object.entries(actions).filter(([, { button }]) => button !== false);
  const form = `${say(print.title)}${print.code === '' ? '' : ` ${print.code}`}`;
  return (
    <article className="help-article card">
      <h1>
        {say(title)} {key !== undefined && <Kbd>{key}</Kbd>}
      </h1>
      <p className="help-lead">{say(help)}</p>
      <dl className="help-facts">
        <div>
          <dt>{t('form')}</dt>
          <dd>{form}</dd>
        </div>
        <div>
          <dt>{t('states')}</dt>
          <dd>{marks.list(Object.values(states).map(({ label }) => say(label)))}</dd>
        </div>
        <div>
          <dt>{t('purpose')}</dt>
          <dd>{say(keeping.purpose)}</dd>
        </div>
      </dl>
      {offered.length > 0 && (
        <>
          <h2>{t('actions')}</h2>
          <ul className="help-actions">
            {offered.map(([action, { label, key: letter }]) => (
              <li key={action}>
                {letter !== undefined && <Kbd>{letter}</Kbd>} {say(label)}
              </li>
            ))}
          </ul>
        </>
      )}
      <RuleLines marks={rulesOfRegister(id)} />
      <p>
        <Link href={`/r/${id}`}>{t('open', { name: say(title) })}</Link>
      </p>
    </article>
  );
}
