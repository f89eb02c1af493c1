/** Who is on duty: those who can sign in, as ticks in one line. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { mayAs } from '@shared/registers/contract/context';
import { words } from './texts';

interface StaffPickProps {
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

export function StaffPick({ names, onChange }: StaffPickProps) {
  const t = useText(words);
  const { staff } = useDesk();
  const people = staff.filter((one) => one.active && one.login && (mayAs(one.role, 'receptionist') || names.includes(one.name)));
  const toggle = (name: string, on: boolean): void =>
    onChange(people.map((one) => one.name).filter((one) => (one === name ? on : names.includes(one))));
  return (
    <fieldset className="staff-pick">
      <legend className="field-label">{t('onDuty')}</legend>
      {people.map(({ id, name }) => (
        <label key={id} className={names.includes(name) ? 'staff-one on' : 'staff-one'}>
          <input type="checkbox" checked={names.includes(name)} onChange={(event) => toggle(name, event.target.checked)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
