/** What a printed report says in sentences: the figures that matter of each section, and what was not met. */
import type { ShownComparison, ShownSection } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { UNITS } from '@shared/rules/statistics/figures/indicator';

/** Figures of a section that are said, the most important first. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  requests: ['requests.all', 'requests.responseInTime', 'requests.doneMedian', 'requests.solvedRate', 'requests.overdue'],
  complaints: ['complaints.count', 'complaints.effective', 'complaints.inTime', 'complaints.repeat'],
  callbacks: ['callbacks.called', 'callbacks.rate', 'callbacks.timely', 'callbacks.answered', 'quota.missing'],
  satisfaction: ['satisfaction.rate'],
  survey: ['survey.answered', 'survey.satisfied'],
};

/** Sentences of a section; none where nothing is said. `part` = the span is running. */
export function sectionWords({ id, figures, texts }: ShownSection, part: boolean): readonly string[] {
  const said = (SAID[id] ?? []).flatMap((one) => figures.filter((figure) => figure.id === one));
  const unmet = figures.filter(({ now }) => now.met === false).map((one) => indicatorOf(one.id).label.zh);
  const written = texts.map(({ title, lines }) => `${title.zh} ${lines.reduce((sum, { count }) => sum + count, 0)} 条`);
  return [
    ...(said.length > 0 ? [`${said.map((one) => figureWords(one, part)).join('；')}。`] : []),
    ...(unmet.length > 0 ? [`未达到要求：${unmet.join('、')}。`] : []),
    ...(written.length > 0 ? [`${written.join('，')}。`] : []),
  ];
}

/** `投诉 14 件（上期 12，去年同期 9）`. */
function figureWords({ id, now, before, yearBefore }: ShownComparison, part: boolean): string {
  const { label, unit } = indicatorOf(id);
  const word = unit === 'percent' || now.value === null ? '' : ` ${UNITS[unit].zh}`;
  const then = [before && `${part ? '上期同期' : '上期'} ${before.text}`, yearBefore && `去年同期 ${yearBefore.text}`].filter(
    (one) => one !== null,
  );
  return `${label.zh} ${now.text}${word}${then.length > 0 ? `（${then.join('，')}）` : ''}`;
}
