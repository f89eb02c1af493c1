/** F1: the help of the page one is at, from anywhere. */
import { helpOf } from '@renderer/pages/help/page-lines';
import { useHelpPlace } from '@renderer/stores/help-place';
import { useEffect } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useLocation } from 'wouter';

export function HelpKey() {
  const [path, go] = useLocation();
  const note = useHelpPlace((state) => state.note);
  const inHelp = path === '/help' || path.startsWith('/help/');
  useEffect(() => {
    if (!inHelp) note(path);
  }, [inHelp, path, note]);
  useHotkeys(
    'f1',
    () => go(inHelp ? '/help' : helpOf(path)),
    { enableOnFormTags: true, enableOnContentEditable: true, preventDefault: true },
    [go, inHelp, path],
  );
  return null;
}
