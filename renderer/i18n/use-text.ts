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

/** Puts parameters into a sentence: `还差{n}件` with n = 7 → `还差7件`. */
export function fill(sentence: string, params?: Params): string {
  if (!params) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
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
