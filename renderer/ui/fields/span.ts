/** How many of the form's six columns a field takes. */
import type { Field } from '@shared/registers/contract/fields';
import { MAX_SEGMENTS } from './choice-control';

/** px that one column has in a form of usual width. */
const COLUMN = 104;

/** As the field says, by kind otherwise; options that stand side by side get the room they need. */
export function spanOf(field: Field): 1 | 2 | 3 | 4 | 6 {
  const wanted = field.span ?? usual(field);
  if (field.kind !== 'choice') return wanted;
  const labels = Object.values(field.options);
  if (labels.length > MAX_SEGMENTS) return wanted;
  const needed = Math.ceil(labels.reduce((sum, label) => sum + label.zh.length * 15 + 22, 0) / COLUMN);
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
