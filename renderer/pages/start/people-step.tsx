/** Step 3: the people at the desk and their PINs; the first one manages. */
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import type { Role } from '@shared/registers/contract/context';
import { MOST_LETTERS } from '@shared/rules/people/pins';
import { SelectInput, TextInput } from '../parts/labelled';
import { words as shared } from '../parts/texts';
import { type PersonPlan, personProblems } from './plan';
import type { StepProps } from './start-page';
import { words } from './texts';

const ROLES: readonly Role[] = ['manager', 'supervisor', 'receptionist', 'reader'];
const POSTS = ['前台', '客服助理', '客服专员', '楼宇片区管理员', '社区文化文员', '主管', '经理'];

export function PeopleStep({ plan, put, strict }: StepProps) {
  const t = useText(words);
  const { people } = plan;
  const change = (key: number, part: Partial<PersonPlan>): void =>
    put({ people: people.map((person) => (person.key === key ? { ...person, ...part } : person)) });
  const add = (): void => {
    const key = Math.max(...people.map((person) => person.key)) + 1;
    put({ people: [...people, { key, name: '', post: '前台', role: 'receptionist', pin: '', again: '' }] });
  };
  return (
    <div className="stack">
      <p className="muted">{t('peopleHint')}</p>
      <datalist id="start-posts">
        {POSTS.map((post) => (
          <option key={post} value={post} />
        ))}
      </datalist>
      {people.map((person, index) => (
        <PersonLine
          key={person.key}
          person={person}
          problems={strict ? personProblems(person, people) : {}}
          onChange={(part) => change(person.key, part)}
          onRemove={index === 0 ? null : () => put({ people: people.filter((other) => other.key !== person.key) })}
        />
      ))}
      <div>
        <Button onClick={add}>{t('addPerson')}</Button>
      </div>
    </div>
  );
}

interface PersonLineProps {
  readonly person: PersonPlan;
  readonly problems: ReturnType<typeof personProblems>;
  readonly onChange: (part: Partial<PersonPlan>) => void;
  /** null = this one stays. */
  readonly onRemove: (() => void) | null;
}

function PersonLine({ person, problems, onChange, onRemove }: PersonLineProps) {
  const t = useText(words);
  const role = useText(shared);
  const sentence = useRefusal();
  const say = (code: string | undefined): string | undefined => {
    if (code === undefined) return undefined;
    return code in words ? t(code as keyof typeof words) : sentence({ code });
  };
  const secret = { type: 'password', maxLength: MOST_LETTERS } as const;
  return (
    <fieldset className="line-person">
      <TextInput
        label={t('name')}
        value={person.name}
        onChange={(name) => onChange({ name })}
        error={say(problems.name)}
        autoFocus
        maxLength={30}
      />
      <TextInput
        label={t('post')}
        value={person.post}
        onChange={(post) => onChange({ post })}
        error={say(problems.post)}
        list="start-posts"
      />
      <SelectInput
        label={t('role')}
        value={person.role}
        options={(onRemove ? ROLES : ROLES.slice(0, 1)).map((key) => [key, role(key)] as const)}
        onChange={(key) => onChange({ role: key as Role })}
      />
      <TextInput {...secret} label={t('pin')} value={person.pin} onChange={(pin) => onChange({ pin })} error={say(problems.pin)} />
      <TextInput
        {...secret}
        label={t('pinAgain')}
        value={person.again}
        onChange={(again) => onChange({ again })}
        error={say(problems.again)}
      />
      {onRemove && (
        <Button onClick={onRemove} label={`${t('remove')} ${person.name}`}>
          {t('remove')}
        </Button>
      )}
    </fieldset>
  );
}
