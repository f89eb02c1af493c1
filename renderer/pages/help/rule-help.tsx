/** A rule in plain words, the documents it comes from, and the refusals that follow from it (制度依据). */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { definitionOf, registerList } from '@shared/registers/index';
import { openSentence, ruleOfRefusal } from '@shared/rules/basis/refusals';
import { type Basis, SOURCES } from '@shared/rules/basis/rule';
import { RULES, registersOfRule } from '@shared/rules/basis/rules';
import { Link } from 'wouter';
import { words } from './texts';

export function RuleHelp({ mark }: { readonly mark: string }) {
  const t = useText(words);
  const say = useLabel();
  const marks = useMarks();
  const rule = RULES[mark];
  if (!rule) return <article className="help-article card">{t('noRule', { mark })}</article>;
  const refusals = registerList.flatMap(({ definition }) =>
    Object.entries(definition.refusals).flatMap(([code, said]) =>
      ruleOfRefusal(code) === mark ? [marks.named(say(definition.title), say(openSentence(said)))] : [],
    ),
  );
  const registers = registersOfRule(mark);
  return (
    <article className="help-article card">
      <h1>
        {t('rule')} <span className="num">{mark}</span>
      </h1>
      <p className="help-lead">{say(rule.says)}</p>
      <h2>{t('from')}</h2>
      <Sources from={rule.from} />
      {refusals.length > 0 && (
        <>
          <h2>{t('refusals')}</h2>
          <ul>
            {refusals.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {registers.length > 0 && (
        <p>
          {t('about')}{' '}
          {registers.map((id) => (
            <Link key={id} className="help-tag" href={`/help/r/${id}`}>
              {say(definitionOf(id).title)}
            </Link>
          ))}
        </p>
      )}
    </article>
  );
}

function Sources({ from }: { readonly from: readonly Basis[] }) {
  const say = useLabel();
  return (
    <ul>
      {from.map(({ source, at }) => (
        <li key={`${source}${at}`}>
          {say(SOURCES[source])} <span lang="zh">{at}</span>
        </li>
      ))}
    </ul>
  );
}

/** One line a rule; nothing when there is none. */
export function RuleLines({ marks }: { readonly marks: readonly string[] }) {
  const t = useText(words);
  const say = useLabel();
  if (marks.length === 0) return null;
  return (
    <>
      <h2>{t('rules')}</h2>
      <dl className="help-rules">
        {marks.map((mark) => {
          const rule = RULES[mark];
          return (
            rule && (
              <div key={mark}>
                <dt>
                  <Link className="num" href={`/help/rule/${mark}`}>
                    {mark}
                  </Link>
                </dt>
                <dd>{say(rule.says)}</dd>
              </div>
            )
          );
        })}
      </dl>
    </>
  );
}
