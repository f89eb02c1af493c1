/** The whole script of the demonstration: a month at 澜庭花园 as commands in the order of time, ending now. */
import { addDays, addMinutes, at, type Day, dayOf, type Instant, weekday } from '@shared/base/time';
import type { Step } from '@shared/rules/script';
import { keyLoan, mailOfDay, parcel, visit } from './book-stories';
import { complaint } from './complaint-story';
import { counterBooks } from './counter-stories';
import { deskBooks } from './desk-stories';
import { estate, type Household } from './estate';
import { moment, type PROFILES } from './hours';
import { countedKeys } from './key-counts';
import { publicLetter } from './letter-story';
import { founding, keyBoard } from './masters';
import { counterMoney } from './money-stories';
import { headOpinions } from './opinion-story';
import { actorNamed, DEPARTMENTS, MANAGER, STAFF } from './people';
import { endOfTime, goodsRelease, instruction, pass } from './permit-stories';
import { randomOf } from './random';
import { repair } from './repair-story';
import { tellReviews, tellShifts } from './shift-stories';
import { signedOnScreen } from './signed-on-screen';
import { survey } from './survey-story';
import { dutyLine, specialService, talk } from './talk-stories';
import { type Telling, tellerOf } from './telling';
import { move, renovation, runningWorks } from './works-stories';

export interface DemoPlan {
  readonly seed: number;
  readonly units: number;
  /** Days told, today included. */
  readonly days: number;
  /** About so many records in all; absent = as many as such an estate has. */
  readonly records?: number;
  /** What lies later has not happened yet: open matters are those whose end is not told. */
  readonly now: Instant;
}

/** Of 1,200 units on one day. */
interface Flow {
  readonly mean: number;
  /** Records that one of it leaves behind, callbacks and duty entries included. */
  readonly leaves: number;
  readonly profile: keyof typeof PROFILES;
  readonly tell: (telling: Telling, when: Instant) => void;
}

const FLOWS: Readonly<Record<string, Flow>> = {
  duty: { mean: 30, leaves: 1, profile: 'calls', tell: dutyLine },
  repair: { mean: 13, leaves: 2.9, profile: 'calls', tell: repair },
  complaint: { mean: 3.6, leaves: 2.2, profile: 'calls', tell: complaint },
  consult: { mean: 4, leaves: 1.3, profile: 'calls', tell: (telling, when) => talk(telling, when, 'consult') },
  help: { mean: 1.6, leaves: 1.3, profile: 'calls', tell: (telling, when) => talk(telling, when, 'help') },
  suggestion: { mean: 0.8, leaves: 1.3, profile: 'calls', tell: (telling, when) => talk(telling, when, 'suggestion') },
  opinion: { mean: 0.6, leaves: 1.3, profile: 'calls', tell: (telling, when) => talk(telling, when, 'opinion') },
  praise: { mean: 0.5, leaves: 1.3, profile: 'calls', tell: (telling, when) => talk(telling, when, 'praise') },
  special: { mean: 1.2, leaves: 2.3, profile: 'calls', tell: specialService },
  release: { mean: 3.5, leaves: 1, profile: 'visits', tell: goodsRelease },
  pass: { mean: 2, leaves: 1, profile: 'visits', tell: pass },
  instruction: { mean: 0.6, leaves: 1, profile: 'calls', tell: instruction },
  renovation: { mean: 0.3, leaves: 1, profile: 'visits', tell: renovation },
  move: { mean: 0.4, leaves: 1.5, profile: 'visits', tell: move },
  parcel: { mean: 85, leaves: 1, profile: 'parcels', tell: parcel },
};
const VISITS_A_DAY = 45;
const LOANS_A_DAY = 7;
const BADGES = 60;
/** A site that is told for so many days asked its residents once. */
const SURVEYED = 20;
/** After so many days head office has read two reports. */
const ANSWERED = 16;
/** Renovations that are under way when the desk begins with the program. */
const RUNNING_WORKS = 12;

/** Steps in the order of time, none later than `now`. The same plan gives the same steps. */
export function demoScript(plan: DemoPlan): readonly Step[] {
  const today = dayOf(plan.now);
  const homes = estate(plan.seed, plan.units, today);
  const first = addDays(today, 1 - plan.days);
  const founded: Step = {
    at: at(first, '00:00'),
    who: actorNamed(MANAGER),
    command: 'site.found',
    input: founding(plan.seed, homes),
    key: 'site',
    optional: false,
  };
  const steps: Step[] = [];
  const busy = factor(plan, homes);
  const days = Array.from({ length: plan.days }, (_, i) => addDays(first, i));
  const tellerFor = (topic: string): Telling => tellerOf(topic, randomOf(plan.seed, topic), homes, steps, plan.now);
  for (const [topic, flow] of Object.entries(FLOWS)) {
    const telling = tellerFor(topic);
    for (const day of days) {
      for (const when of moments(telling, day, flow.mean * busy, flow.profile)) flow.tell(telling, when);
    }
  }
  counterBooks(tellerFor, days, busy);
  counterMoney(tellerFor, days, busy);
  deskBooks(tellerFor, days);
  tellVisits(tellerFor('visit'), days, busy);
  tellLoans(tellerFor('loan'), days, busy, homes);
  const works = tellerFor('works');
  for (const home of homes.filter((one) => one.status === 'renovating').slice(0, RUNNING_WORKS)) runningWorks(works, first, home);
  for (const day of days) endOfTime(works, day);
  const mail = tellerFor('mail');
  for (const day of days) if (weekday(day) < 7) mailOfDay(mail, day);
  tellShifts(tellerFor('shift'), days, plan.now);
  tellReviews(tellerFor('review'), days);
  if (plan.days >= 5) publicLetter(tellerFor('letter'), addDays(first, Math.max(0, plan.days - 12)), 4);
  if (plan.days >= SURVEYED) survey(tellerFor('survey'), addDays(today, -12));
  if (plan.days >= ANSWERED) headOpinions(tellerFor('headopinion'), today);
  const told = steps.filter((step) => step.at <= plan.now && step.at > founded.at);
  const ordered = told.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [founded, ...signedOnScreen(countedKeys(ordered, keyBoard(homes)), plan.seed)];
}

/** How much busier than an estate of 1,200 units, so that about the wanted number of records comes out. */
function factor(plan: DemoPlan, homes: readonly Household[]): number {
  const size = homes.length / 1200;
  if (plan.records === undefined) return size;
  const daily = Object.values(FLOWS).reduce((sum, flow) => sum + flow.mean * flow.leaves, VISITS_A_DAY + LOANS_A_DAY);
  const masters = homes.length + STAFF.length + DEPARTMENTS.length + 60;
  return Math.max(0.1 * size, (plan.records - masters) / (daily * plan.days));
}

/** Weekends are busier at home, quieter for parcels. */
function moments({ random }: Telling, day: Day, mean: number, profile: keyof typeof PROFILES): readonly Instant[] {
  const weekend = weekday(day) >= 6;
  const swing = (weekend ? (profile === 'parcels' ? 0.75 : 1.2) : 0.96) * (0.85 + random.next() * 0.3);
  return Array.from({ length: random.times(mean * swing) }, () => moment(random, day, profile)).sort();
}

/** A badge goes round: it can be given out again only after its visitor has left. */
function tellVisits(telling: Telling, days: readonly Day[], busy: number): void {
  const free = new Map(Array.from({ length: BADGES }, (_, i) => [`A${String(i + 1).padStart(2, '0')}`, '']));
  for (const day of days) {
    for (const when of moments(telling, day, VISITS_A_DAY * busy, 'visits')) {
      const badge = [...free].find(([, since]) => since < when)?.[0] ?? '';
      const since = visit(telling, when, badge);
      if (badge !== '') free.set(badge, since);
    }
  }
}

/** A key can be lent again only when it is back. */
function tellLoans(telling: Telling, days: readonly Day[], busy: number, homes: readonly Household[]): void {
  const free = new Map(keyBoard(homes).map(({ key }) => [key, '']));
  for (const day of days) {
    for (const when of moments(telling, day, LOANS_A_DAY * busy, 'visits')) {
      const here = [...free].filter(([, since]) => since < when).map(([key]) => key);
      if (here.length === 0) continue;
      const key = telling.random.pick(here);
      const back = keyLoan(telling, when, key);
      if (back === '') free.delete(key);
      else free.set(key, addMinutes(back, 1));
    }
  }
}
