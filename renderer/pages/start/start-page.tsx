/** First start: site, shifts, people, units, callback policy, recovery code, one after another; written in one piece at the end. */
import { newId, nowInstant } from '@renderer/desk/clock';
import { useOpenDesk } from '@renderer/desk/open-desk';
import { orRefusal } from '@renderer/desk/or-refusal';
import { keepKey } from '@renderer/desk/recovery';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { useSession } from '@renderer/stores/session';
import { Button } from '@renderer/ui/parts/button';
import { Sentence } from '@renderer/ui/parts/sentence';
import { ok } from '@shared/base/result';
import { useRef, useState } from 'react';
import { useKeysIn } from '../parts/use-keys-in';
import { CodeStep } from './code-step';
import { DemoOffer } from './demo-offer';
import { JoinOffer } from './join-offer';
import { PeopleStep } from './people-step';
import { FIRST_PLAN, firstGap, foundingInput, type StartPlan } from './plan';
import { PolicyStep } from './policy-step';
import { ShiftsStep } from './shifts-step';
import { SiteStep } from './site-step';
import './start.css';
import { words } from './texts';
import { UnitsStep } from './units-step';

const steps = [SiteStep, ShiftsStep, PeopleStep, UnitsStep, PolicyStep, CodeStep] as const;
const names = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'] as const;

/** What each step is given; `strict` shows what is missing. */
export interface StepProps {
  readonly plan: StartPlan;
  readonly put: (part: Partial<StartPlan>) => void;
  readonly strict: boolean;
}

export function StartPage() {
  const t = useText(words);
  const [plan, setPlan] = useState<StartPlan>(FIRST_PLAN);
  const [step, setStep] = useState(0);
  const [strict, setStrict] = useState(false);
  const { begin, busy, trouble } = useBegin(plan);
  const form = useRef<HTMLFormElement>(null);
  const Step = steps[step] ?? SiteStep;

  const go = (to: number): void => {
    setStrict(false);
    setStep(to);
  };
  const next = (): void => {
    const gap = firstGap(plan);
    if (gap !== null && gap <= step + 1) {
      setStrict(true);
      setStep(gap - 1);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (step < steps.length - 1) go(step + 1);
    else void begin();
  };
  useKeysIn(form, (event) => {
    if (event.key !== 'Enter') return;
    const single = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (!single && !event.ctrlKey) return;
    event.preventDefault();
    if (event.ctrlKey || !focusAfter(form.current, event.target)) next();
  });
  return (
    <main className="start">
      <h1>{t('title')}</h1>
      <p className="muted">{t('welcome')}</p>
      <ol className="start-steps">
        {names.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined} className={index < step ? 'done' : ''}>
            <button type="button" disabled={index > step} onClick={() => go(index)}>
              {index + 1} {t(name)}
            </button>
          </li>
        ))}
      </ol>
      <form ref={form} className="card start-card" onSubmit={(event) => event.preventDefault()}>
        <Step plan={plan} put={(part) => setPlan((old) => ({ ...old, ...part }))} strict={strict} />
        {trouble !== '' && <Sentence>{trouble}</Sentence>}
        <footer className="row">
          {step > 0 && <Button onClick={() => go(step - 1)}>{t('back')}</Button>}
          <Button tone="main" save onClick={next} disabled={busy} keys="Ctrl Enter">
            {busy ? t('beginning') : t(step === steps.length - 1 ? 'begin' : 'next')}
          </Button>
        </footer>
      </form>
      {step === 0 && <JoinOffer />}
      {step === 0 && <DemoOffer />}
    </main>
  );
}

/** From one field to the next; false after the last. */
function focusAfter(form: HTMLFormElement | null, from: EventTarget | null): boolean {
  const fields = [...(form?.querySelectorAll<HTMLElement>('input:not([type="radio"]), select, textarea') ?? [])];
  const at = fields.findIndex((field) => field === from);
  const next = at < 0 ? undefined : fields[at + 1];
  next?.focus();
  return next !== undefined;
}

/** Founds the site as its first person, who is then signed in. */
function useBegin(plan: StartPlan): { begin: () => Promise<void>; busy: boolean; trouble: string } {
  const { commit, host } = useOpenDesk();
  const signIn = useSession((state) => state.signIn);
  const sentence = useRefusal();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const begin = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const ids = plan.people.map(() => newId());
    const manager = { id: ids[0] ?? '', name: plan.people[0]?.name.trim() ?? '', role: 'manager' } as const;
    // First the key, then what stands under it: without the key nobody could sign in.
    const result = await orRefusal<unknown>(host, 'founding', async () => {
      const kept = plan.code === null ? ok(null) : await keepKey(host, plan.code.key);
      if (!kept.ok) return kept;
      const input = await foundingInput(plan, ids, nowInstant());
      return commit('site.found', input, manager, { site: newId(), desk: plan.desk });
    });
    setBusy(false);
    if (result.ok) signIn(manager);
    else setTrouble(sentence(result.error));
  };
  return { begin, busy, trouble };
}
