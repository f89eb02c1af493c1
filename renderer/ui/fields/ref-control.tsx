/** The number of another record, with a way to it. */
import { useText } from '@renderer/i18n/use-text';
import type { ControlProps } from './field-context';
import { TextControl } from './text-control';
import { words } from './texts';

interface RefControlProps extends ControlProps<string> {
  readonly onOpen: ((no: string) => void) | undefined;
}

export function RefControl({ onOpen, ...control }: RefControlProps) {
  const t = useText(words);
  return (
    <div className="with-button">
      <TextControl {...control} />
      {onOpen && control.value !== '' && (
        <button type="button" className="btn btn-quiet" onClick={() => onOpen(control.value)}>
          {t('open')}
        </button>
      )}
    </div>
  );
}
