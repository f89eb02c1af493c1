/** What to say, with the case filled in, and what happened before (CB-12). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useSeenWord } from '@renderer/ui/seen';
import { clockOf, dayOf } from '@shared/base/time';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { fillScript, openingFor, type Piece, type ScriptFacts, shortWork, spokenTime } from '@shared/rules/callbacks/script';
import type { StoryLine } from '@shared/rules/callbacks/story';
import { RoundsView } from './rounds-view';
import { words } from './texts';
import type { CallMatter } from './use-matter';

interface ScriptCardProps {
  readonly row: Row<CallbackData>;
  readonly matter: CallMatter | undefined;
  /** Whether the words to say are shown as well; a callback that is not called now shows its story only. */
  readonly speaking: boolean;
  /** Whether the rounds so far stand below the story. */
  readonly rounds: boolean;
}

export function ScriptCard({ row, matter, speaking, rounds }: ScriptCardProps) {
  const t = useText(words);
  const { site, actor, now } = useDesk();
  if (!matter) return <section className="card call-card" />;
  const { data } = row;
  const facts: ScriptFacts = {
    称呼: data.name,
    小区: site.name,
    前台: actor.name,
    时间: spokenTime(matter.story.finishedAt || data.completedOn, now()),
    部门: matter.story.department || '物业',
    事情: shortWork(data.subject) || data.sourceNo,
  };
  const { script } = matter;
  return (
    <section className="card call-card">
      {speaking && (
        <>
          <h3>{t('say')}</h3>
          <div className="call-say" lang="zh-CN">
            <Pieces pieces={fillScript(openingFor(script, data.source), facts)} />
          </div>
          <ol className="call-questions" aria-label={t('askThen')}>
            {script.questions.map((question) => (
              <li key={question} lang="zh-CN">
                <Pieces pieces={fillScript(question, facts)} />
              </li>
            ))}
          </ol>
          <div className="call-end">
            <span className="muted">{t('atLast')}</span>{' '}
            <span lang="zh-CN">
              <Pieces pieces={fillScript(script.closing, facts)} />
            </span>
          </div>
        </>
      )}
      <h3>{t('story')}</h3>
      <Story lines={matter.story.lines} />
      {rounds && <RoundsView data={data} />}
    </section>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  // The place is the identity: pieces of one text never change places.
  return pieces.map((piece, index) => (piece.filled ? <b key={`${index}b`}>{piece.text}</b> : <span key={`${index}s`}>{piece.text}</span>));
}

function Story({ lines }: { readonly lines: readonly StoryLine[] }) {
  const t = useText(words);
  const say = useLabel();
  const word = useSeenWord('call');
  if (lines.length === 0) return <p className="muted">{t('noStory')}</p>;
  return (
    <ul className="call-story">
      {lines.map((line, index) => (
        <li key={`${line.at}${line.what.zh}`}>
          <time className="num">
            {dayOf(line.at) === dayOf(lines[index - 1]?.at ?? '') ? clockOf(line.at) : `${line.at.slice(5, 10)} ${clockOf(line.at)}`}
          </time>
          <span>{word('text', say(line.what))}</span>
        </li>
      ))}
    </ul>
  );
}
