/** A text of several lines that grows as it is written; letters of a 常用语 and Space put its text in (BY-15). */
import { useText } from '@renderer/i18n/use-text';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../keys';
import { aria, type ControlProps, type Phrase } from './field-context';
import { type Offer, OfferList } from './offer-list';
import { Popup } from './popup';
import { words } from './texts';

interface LongTextControlProps extends ControlProps<string> {
  readonly phrases: readonly Phrase[];
}

/** The letters right before the cursor that may stand for a phrase; '' when there are none. */
export function lettersBefore(text: string, cursor: number): string {
  return /[a-z0-9]+$/i.exec(text.slice(0, cursor))?.[0].toLowerCase() ?? '';
}

export function LongTextControl(props: LongTextControlProps) {
  const t = useText(words);
  const area = useRef<HTMLTextAreaElement>(null);
  const [letters, setLetters] = useState('');
  const found = letters === '' ? [] : props.phrases.filter((phrase) => phrase.letters.toLowerCase().startsWith(letters)).slice(0, 8);
  const exact = found.find((phrase) => phrase.letters.toLowerCase() === letters);

  const put = (phrase: Phrase): void => {
    const element = area.current;
    if (!element) return;
    const end = element.selectionStart;
    const start = end - letters.length;
    element.setRangeText(phrase.text, start, end, 'end');
    props.onChange(element.value);
    setLetters('');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || letters === '') return;
    if ((event.key === ' ' || event.key === 'Tab') && exact && !event.shiftKey) {
      event.preventDefault();
      put(exact);
    } else if (event.key === 'Escape' && found.length > 0) {
      event.stopPropagation();
      setLetters('');
    }
  };

  const offers: readonly Offer[] = found.map((phrase) => ({ key: phrase.letters, label: `${phrase.letters}　${phrase.text}` }));
  return (
    <div>
      <textarea
        {...aria(props)}
        ref={area}
        id={props.id}
        className="control-input control-long"
        rows={2}
        spellCheck={false}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
          setLetters(lettersBefore(event.target.value, event.target.selectionStart));
        }}
        onBlur={() => setLetters('')}
        onKeyDown={onKeyDown}
      />
      {offers.length > 0 && (
        <Popup anchor={area}>
          <OfferList
            id={`${props.id}-phrases`}
            label={t('phraseKeys')}
            offers={offers.map((offer) => (offer.key === exact?.letters ? { ...offer, note: t('phraseKeys') } : offer))}
            active={exact ? found.indexOf(exact) : -1}
            onPick={(offer) => {
              const phrase = found.find((p) => p.letters === offer.key);
              if (phrase) put(phrase);
            }}
          />
        </Popup>
      )}
    </div>
  );
}
