/** What of the general report stands under which tab. */
import type { ShownComparison, ShownReport, ShownSection } from '@shared/charts/shown-report';
import type { Tab } from './place';

const SECTIONS: Readonly<Record<Exclude<Tab, 'overview'>, readonly string[]>> = {
  requests: ['requests', 'complaints'],
  callbacks: ['callbacks', 'satisfaction', 'survey'],
  trends: ['trends'],
  causes: ['causes', 'said'],
  desk: ['desk'],
};

/** What a leader looks at first. */
const MAIN = [
  'requests.all',
  'complaints.count',
  'complaints.inTime',
  'requests.responseInTime',
  'requests.doneMedian',
  'requests.overdue',
  'requests.firstTimeFix',
  'callbacks.rate',
  'callbacks.timely',
  'callbacks.answered',
  'satisfaction.rate',
  'quota.missing',
];

/** The sections of a tab, in the order of the report. */
export function sectionsOf({ sections }: ShownReport, tab: Exclude<Tab, 'overview'>): readonly ShownSection[] {
  return sections.filter(({ id }) => SECTIONS[tab].includes(id));
}

/** The main figures of all sections. */
export function mainFigures({ sections }: ShownReport): readonly ShownComparison[] {
  const all = sections.flatMap(({ figures }) => figures);
  return MAIN.flatMap((id) => all.find((one) => one.id === id) ?? []);
}
