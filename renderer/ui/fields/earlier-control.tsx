/** One line of text that offers what was written there before: ↓ chooses, and so does Enter after the letters of its pinyin. */
import { useState } from 'react';
import { matching } from '../match';
import { Combobox } from './combobox';
import { aria, type ControlProps } from './field-context';

interface EarlierControlProps extends ControlProps<string> {
  readonly texts: readonly string[];
}

const OFFERED = 8;
/** Letters alone are meant as pinyin; anything else is the text itself, which Enter must not change. */
const LETTERS = /^[a-z]+$/;

export function EarlierControl({ texts, value, onChange, ...control }: EarlierControlProps) {
  const [typing, setTyping] = useState(false);
  const found = matching(texts, typing ? value : '', (said) => said, OFFERED).filter((said) => said !== value);
  const put = (said: string): void => {
    setTyping(false);
    onChange(said);
  };
  return (
    <Combobox
      id={control.id}
      label={control.label}
      text={value}
      onType={(said) => {
        setTyping(true);
        onChange(said);
      }}
      offers={found.map((said) => ({ key: said, label: said }))}
      onPick={({ key }) => put(key)}
      onLeave={() => setTyping(false)}
      marksFirst={(typed) => LETTERS.test(typed)}
      attributes={aria(control)}
    />
  );
}
