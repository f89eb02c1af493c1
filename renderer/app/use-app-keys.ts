/** The keys that work from anywhere. A key that an input method is using is never taken (ux: keyboard). */
import type { StaffCard } from '@renderer/desk/directory';
import { isWriting, takesSlash } from '@renderer/ui/keys';
import type { Actor } from '@shared/registers/contract/context';
import { useHotkeys } from 'react-hotkeys-hook';
import { railPaths, shortcuts, shortcutsOf } from './shortcuts';
import { useGo } from './use-go';

export interface AppKeys {
  readonly actor: Actor;
  readonly staff: readonly StaffCard[];
  readonly search: () => void;
  readonly showKeys: () => void;
  readonly lock: () => void;
  readonly changePerson: () => void;
}

const everywhere = {
  enableOnFormTags: true,
  enableOnContentEditable: true,
  preventDefault: true,
  ignoreEventWhen: (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229,
} as const;

const outsideText = {
  ...everywhere,
  ignoreEventWhen: (event: KeyboardEvent): boolean => event.isComposing || (isWriting(event.target) && takesSlash(event.target)),
};

const placeKeys = shortcuts.map((shortcut) => shortcut.key.toLowerCase());
const numbered = railPaths();

export function useAppKeys({ actor, staff, search, showKeys, lock, changePerson }: AppKeys): void {
  const go = useGo();
  useHotkeys(
    placeKeys,
    (event) => {
      const shortcut = shortcutsOf(actor, staff).find((each) => each.key === event.key);
      if (shortcut) go(shortcut.path);
    },
    { ...everywhere, enabled: placeKeys.length > 0 },
    [go, actor, staff],
  );
  useHotkeys('ctrl+k', search, everywhere, [search]);
  // The key by its place: an input method that stands on Chinese punctuation makes 、 of it.
  useHotkeys(['slash', 'shift+slash'], (event) => (event.shiftKey || event.key === '?' ? showKeys() : search()), outsideText, [
    showKeys,
    search,
  ]);
  useHotkeys('ctrl+l', lock, everywhere, [lock]);
  useHotkeys('f10', changePerson, everywhere, [changePerson]);
  useHotkeys(
    ['alt+1', 'alt+2', 'alt+3', 'alt+4', 'alt+5', 'alt+6', 'alt+7', 'alt+8', 'alt+9'],
    (event) => {
      const path = numbered[Number(event.code.slice(-1)) - 1];
      if (path !== undefined) go(path);
    },
    everywhere,
    [go],
  );
}
