/** The department that answers for each category of complaint (IN-5): chosen from the list or typed. */
import { useDesk } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { CATEGORIES } from '@shared/registers/contract/choices';
import type { Category, DepartmentMap } from '@shared/rules/categories';
import { TextInput } from '../parts/labelled';
import { words } from './intake-texts';

const categories = Object.keys(CATEGORIES) as readonly Category[];
const LIST = 'intake-departments';

interface IntakeDepartmentsProps {
  readonly map: DepartmentMap;
  readonly onChange: (map: DepartmentMap) => void;
}

export function IntakeDepartments({ map, onChange }: IntakeDepartmentsProps) {
  const t = useText(words);
  const label = useLabel();
  const { departments } = useDesk();
  return (
    <fieldset className="setting-part">
      <legend>{t('departments')}</legend>
      <p className="muted">{t('departmentsHint')}</p>
      <datalist id={LIST}>
        {departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="setting-grid">
        {categories.map((category) => (
          <TextInput
            key={category}
            label={label(CATEGORIES[category])}
            list={LIST}
            value={map[category]}
            onChange={(name) => onChange({ ...map, [category]: name })}
            maxLength={60}
          />
        ))}
      </div>
    </fieldset>
  );
}
