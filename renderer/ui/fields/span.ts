/** How many of the form's six columns a field takes. */
import type { Language } from '@shared/base/text';
import type { Field } from '@shared/registers/contract/fields';
import { MAX_SEGMENTS } from './choice-control';

/** px that one column takes, its gap included, in the form beside the list at 1366 px. */
const COLUMN = 102;
const GAP = 14;
/** px around the label of an option, its digit included. */
const AROUND = 35;
const LETTER: Readonly<Record<Language, number>> = { zh: 15, en: 8 };

/** As the field says, by kind otherwise; options that stand side by side get the room they need. */
export function spanOf(field: Field, language: Language): 1 | 2 | 3 | 4 | 6 {
  const wanted = field.span ?? usual(field);
  if (field.kind !== 'choice') return wanted;
  const labels = Object.values(field.options);
  if (labels.length > MAX_SEGMENTS) return wanted;
  const width = labels.reduce((sum, label) => sum + label[language].length * LETTER[language] + AROUND, 0);
  const needed = Math.ceil((width + GAP) / COLUMN);
  const fitting = ([1, 2, 3, 4, 6] as const).find((span) => span >= needed) ?? 6;
  return fitting > wanted ? fitting : wanted;
}

function usual(field: Field): 1 | 2 | 3 | 4 | 6 {
  switch (field.kind) {
    case 'longText':
    case 'rows':
    case 'log':
      return 6;
    case 'choices':
    case 'people':
    case 'departments':
    case 'phones':
      return 3;
    default:
      return 2;
  }
}
