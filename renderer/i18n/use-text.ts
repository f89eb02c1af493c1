/** Screen texts in both languages: written beside the component, read through one hook. */
import { usePreferences } from '@renderer/stores/preferences';
import type { Language, Text } from '@shared/base/text';
import { useCallback } from 'react';

/** Key → [简体中文, English]. `{name}` is replaced by the parameter of that name. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Params = Readonly<Record<string, string | number>>;

/** Declares the texts of a component; the keys become a type. */
export function texts<const W extends Words>(words: W): W {
  return words;
}

/** One text in a language; a parameter that is not given leaves its place visible, so that it is noticed. */
export function say<W extends Words>(words: W, language: Language, key: keyof W & string, params?: Params): string {
  const pair = words[key];
  if (!pair) throw new Error(`no such text: ${key}`);
  return fill(pair[language === 'zh' ? 0 : 1], params);
}

/** Puts parameters into a sentence: `还差{n}件` with n = 7 → `还差7件`; `{n?day|days}` is `day` with n = 1, else `days`. */
export function fill(sentence: string, params?: Params): string {
  if (!params) return sentence;
  return sentence.replace(/\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return (Number(value) === 1 ? one : many) ?? String(value);
  });
}

/** The language chosen in the preferences. */
export function useLanguage(): Language {
  return usePreferences((state) => state.language);
}

/** `t('left', { n: 3 })` in the chosen language. */
export function useText<W extends Words>(words: W): (key: keyof W & string, params?: Params) => string {
  const language = useLanguage();
  return useCallback((key, params) => say(words, language, key, params), [words, language]);
}

/** Reads labels of definitions in the chosen language. */
export function useLabel(): (label: Text) => string {
  const language = useLanguage();
  return useCallback((label: Text) => label[language], [language]);
}

/** How parts are put together in a language. */
export interface Marks {
  /** One after the other: `1栋、2栋` or `1, 2`. */
  readonly list: (parts: readonly string[]) => string;
  /** Sentences or longer parts: `…；…` or `…; …`. */
  readonly sentences: (parts: readonly string[]) => string;
  /** Said beside: `（代理）` or ` (for him)`. */
  readonly aside: (part: string) => string;
  /** What it is, and what it says: `原因：…` or `Reason: …`. */
  readonly named: (name: string, part: string) => string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  zh: {
    list: (parts) => parts.join('、'),
    sentences: (parts) => parts.join('；'),
    aside: (part) => `（${part}）`,
    named: (name, part) => `${name}：${part}`,
  },
  en: {
    list: (parts) => parts.join(', '),
    sentences: (parts) => parts.join('; '),
    aside: (part) => ` (${part})`,
    named: (name, part) => `${name}: ${part}`,
  },
};

export function marksOf(language: Language): Marks {
  return MARKS[language];
}

/** The marks of the chosen language. */
export function useMarks(): Marks {
  return MARKS[useLanguage()];
}
