/** The answers of a round (CB-10): how, by whom, the satisfaction in five large buttons, the rest in rows, texts, opinions, signature. */
import { useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { LongTextControl } from '@renderer/ui/fields/long-text-control';
import { TagsControl } from '@renderer/ui/fields/many-control';
import { TimeControl } from '@renderer/ui/fields/time-control';
import { Button } from '@renderer/ui/parts/button';
import { text } from '@shared/base/text';
import { CHARGES } from '@shared/registers/callbacks/choices';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { signatureNeeded } from '@shared/registers/callbacks/rules';
import { GRADES, METHODS, SATISFACTION } from '@shared/registers/contract/choices';
import { asText } from '@shared/registers/contract/fields';
import type { Method } from '@shared/rules/callbacks/types';
import { type ReactNode, useId } from 'react';
import { AnswerRow } from './answer-row';
import { type Answers, callersFor, isFaceToFace, rectifies, restGood } from './answers';
import { OpinionsBlock } from './opinions-block';
import { RectifyBlock } from './rectify-block';
import { SignatureRow } from './signature-row';
import { words } from './texts';
import type { CallForm } from './use-call-form';

/** A letter answers many at once and has its own register. */
const ROUND_METHODS = (() => {
  const { letter: _many, ...rest } = METHODS;
  return rest;
})();

const HANDLED = { yes: text('好了', 'Yes'), no: text('没好', 'No') } as const;
const QUALIFIED = { yes: text('合格', 'Yes'), no: text('不合格', 'No') } as const;
const SEEN = { yes: text('看了', 'Yes'), no: text('没看', 'No') } as const;

interface AnswersCardProps {
  readonly data: CallbackData;
  readonly form: CallForm;
  /** A calm sentence about the chosen method; '' = it is right. */
  readonly advice: string;
  /** Whoever sits here: they make a call, those assigned make a visit. */
  readonly me: string;
}

export function AnswersCard({ data, form, advice, me }: AnswersCardProps) {
  const t = useText(words);
  const { answers, put, errors } = form;
  const row = <K extends keyof Answers>(name: K, options: Parameters<typeof AnswerRow>[0]['options']) => (
    <AnswerRow
      name={name}
      label={t(name as 'attitude')}
      options={options}
      value={answers[name] as string}
      onChange={(value) => put({ [name]: value })}
      error={errors[name]}
    />
  );
  const chooseMethod = (value: string): void => {
    if (value === '') return;
    const method = value as Method;
    const untouched = answers.callers.join() === callersFor(data, answers.method, me).join();
    put({ method, ...(untouched && { callers: callersFor(data, method, me) }) });
  };
  const needsSignature = signatureNeeded({ signature: data.signature || 'visit' }, answers.method);
  return (
    <section className="card call-card call-answers" data-form="">
      <AnswerRow name="method" label={t('method')} options={ROUND_METHODS} value={answers.method} onChange={chooseMethod} />
      <CallersRow data={data} form={form} />
      {advice !== '' && <p className="call-advice">{advice}</p>}
      <h3>
        {t('satisfaction')}
        <Button tone="quiet" small keys="G" onClick={() => put(restGood(answers))}>
          {t('restGood')}
        </Button>
      </h3>
      <AnswerRow
        name="satisfaction"
        large
        label={t('satisfaction')}
        options={SATISFACTION}
        value={answers.satisfaction}
        onChange={(satisfaction) => put({ satisfaction })}
        error={errors['satisfaction']}
      />
      <div className="call-rows">
        {row('attitude', GRADES)}
        {row('effect', GRADES)}
        {row('quality', GRADES)}
        {row('charges', CHARGES)}
        {row('handled', HANDLED)}
        {row('qualified', QUALIFIED)}
        {(data.onSite || isFaceToFace(answers.method)) && row('siteSeen', SEEN)}
      </div>
      {rectifies(answers) && <RectifyBlock form={form} />}
      <div className="call-texts">
        <TextField name="shortcomings" label={t('shortcomings')} form={form} />
        <TextField name="suggestions" label={t('suggestions')} form={form} />
      </div>
      <OpinionsBlock form={form} />
      {needsSignature && <SignatureRow form={form} />}
    </section>
  );
}

function CallersRow({ data, form }: { readonly data: CallbackData; readonly form: CallForm }) {
  const t = useText(words);
  const context = useFieldContext();
  const { answers, put, errors } = form;
  const names = context.staff.filter((one) => one.active).map((one) => one.name);
  const id = useId();
  const faceToFace = isFaceToFace(answers.method);
  const common = { invalid: false, required: true, describedBy: undefined };
  return (
    <div className="call-row" data-field="callers">
      <label htmlFor={id} className="call-row-label">
        {t('callers')}
      </label>
      <div className={faceToFace ? 'call-callers call-callers-timed' : 'call-callers'}>
        <TagsControl
          {...common}
          id={id}
          label={t('callers')}
          value={answers.callers}
          offers={names}
          onChange={(value) => put({ callers: value as readonly string[] })}
        />
        {faceToFace && (
          <Timed label={t('time')} hint={t('timeNow')}>
            {(timeId) => (
              <TimeControl
                {...common}
                required={false}
                kind="instant"
                id={timeId}
                label={t('time')}
                value={answers.calledAt}
                now={context.now}
                onChange={(value) => put({ calledAt: asText(value) })}
              />
            )}
          </Timed>
        )}
      </div>
      {errors['callers'] ? (
        <div className="field-error" role="alert">
          {errors['callers']}
        </div>
      ) : (
        faceToFace && (data.together ?? 1) > 1 && <div className="field-note">{t('together', { n: data.together ?? 1 })}</div>
      )}
      {errors['calledAt'] && (
        <div className="field-error" role="alert">
          {errors['calledAt']}
        </div>
      )}
    </div>
  );
}

interface TimedProps {
  readonly label: string;
  readonly hint: string;
  readonly children: (id: string) => ReactNode;
}

function Timed({ label, hint, children }: TimedProps) {
  const id = useId();
  return (
    <div title={hint}>
      <label htmlFor={id} className="only-spoken">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface TextFieldProps {
  readonly name: 'shortcomings' | 'suggestions';
  readonly label: string;
  readonly form: CallForm;
}

function TextField({ name, label, form }: TextFieldProps) {
  const id = useId();
  const { phrases } = useFieldContext();
  return (
    <div data-field={name}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <LongTextControl
        id={id}
        label={label}
        value={form.answers[name]}
        onChange={(value) => form.put({ [name]: asText(value) })}
        invalid={false}
        required={false}
        describedBy={undefined}
        phrases={phrases}
      />
    </div>
  );
}
