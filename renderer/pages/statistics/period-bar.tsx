/** Which days the figures are of: a kind of span, one earlier, one later, or any two days. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useLetterKeys } from '@renderer/ui/keys';
import { Button } from '@renderer/ui/parts/button';
import { type Day, isDay } from '@shared/base/time';
import { spanWords } from '@shared/rules/statistics/span-words';
import { freeSpan, SPAN_KINDS, type Span, type SpanKind, spanAfter, spanBefore } from '@shared/rules/statistics/spans';
import { otherKind } from './place';
import { words } from './texts';

interface PeriodBarProps {
  readonly span: Span;
  readonly today: Day;
  readonly cutOff: number;
  readonly onSpan: (span: Span) => void;
}

const KINDS = Object.keys(SPAN_KINDS) as readonly SpanKind[];

export function PeriodBar({ span, today, cutOff, onSpan }: PeriodBarProps) {
  const t = useText(words);
  const say = useLabel();
  const choose = (kind: SpanKind): void => onSpan(otherKind(span, kind, today, cutOff));
  useLetterKeys(Object.fromEntries(KINDS.map((kind, at) => [String(at + 1), () => choose(kind)])));
  return (
    <div className="row period-bar" role="group" aria-label={t('span')}>
      <span className="row period-kinds">
        {KINDS.map((kind, at) => (
          <Button key={kind} small pressed={kind === span.kind} keys={String(at + 1)} onClick={() => choose(kind)}>
            {say(SPAN_KINDS[kind])}
          </Button>
        ))}
      </span>
      <Button small onClick={() => onSpan(spanBefore(span, cutOff))} label={t('earlier')} keys="←">
        {t('earlier')}
      </Button>
      <b className="num period-words" aria-live="polite">
        {say(spanWords(span))}
      </b>
      <Button small onClick={() => onSpan(spanAfter(span, cutOff))} label={t('later')} keys="→">
        {t('later')}
      </Button>
      {span.kind === 'free' && <FreeDays span={span} onSpan={onSpan} />}
    </div>
  );
}

function FreeDays({ span: { from, to }, onSpan }: Pick<PeriodBarProps, 'span' | 'onSpan'>) {
  const t = useText(words);
  const day = (label: string, value: Day, put: (day: Day) => Span) => (
    <label className="row small">
      {label}
      <input
        type="date"
        className="filter-control"
        value={value}
        onChange={({ target }) => {
          if (isDay(target.value)) onSpan(put(target.value));
        }}
      />
    </label>
  );
  return (
    <span className="row">
      {day(t('from'), from, (one) => freeSpan(one, to))}
      {day(t('to'), to, (one) => freeSpan(from, one))}
    </span>
  );
}
