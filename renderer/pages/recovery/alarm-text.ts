/** What the start found, in a heading and plain sentences. */
import type { StartAlarm } from '@renderer/desk/start-desk';
import { type Params, say as sayWord } from '@renderer/i18n/use-text';
import type { Copies } from '@shared/backup/start-verdict';
import type { Language } from '@shared/base/text';
import { words } from './texts';

export interface AlarmText {
  readonly title: string;
  readonly text: readonly string[];
}

const HASH_SHOWN = 8;

/** `recoverable`: there is at least one copy to begin with. */
export function alarmText({ verdict, found }: StartAlarm, recoverable: boolean, language: Language): AlarmText {
  const say = (key: keyof typeof words, params?: Params): string => sayWord(words, language, key, params);
  switch (verdict.kind) {
    case 'empty':
      return { title: say('empty.title'), text: [say(recoverable ? 'empty.text' : 'empty.none')] };
    case 'short':
      return { title: say('short.title', { n: verdict.entries }), text: [say('short.text')] };
    case 'rows':
      return { title: say('rows.title'), text: [say('rows.text', { expected: verdict.expected, there: verdict.there })] };
    case 'torn':
      return { title: say('torn.title'), text: [say('torn.text', { seq: verdict.seq })] };
    case 'noted': {
      const { note, have } = verdict;
      return { title: say('noted.title', { n: note.seq - have }), text: [say('noted.text', { noted: note.seq, have })] };
    }
    case 'other': {
      const { seq, hash } = found.database;
      const heads = {
        mine: seq,
        myHash: hash.slice(0, HASH_SHOWN),
        theirs: verdict.theirs.seq,
        theirHash: verdict.theirs.hash.slice(0, HASH_SHOWN) || say('unreadable'),
      };
      return { title: say('other.title'), text: [say('other.text'), say('other.heads', heads)] };
    }
    case 'foreign':
      return { title: say('foreign.title'), text: [say('foreign.text', { sites: verdict.sites.join('、') })] };
    case 'altered':
      return { title: say('altered.title', { n: verdict.fault.seq }), text: [say('altered.text')] };
  }
}

/** The copies that a rebuild can begin with; one site's, except where the database does not know its own. */
export function copiesOfAlarm({ verdict, found }: StartAlarm): readonly Copies[] {
  switch (verdict.kind) {
    case 'empty':
      return verdict.copies;
    case 'foreign':
      return [];
    case 'short': {
      const { site } = found.database;
      const note = found.notes.filter((each) => each.site === site).toSorted((a, b) => b.seq - a.seq)[0] ?? null;
      return [{ site, file: verdict.file, snapshot: found.snapshots[0] ?? null, note }];
    }
    default:
      return [verdict.copies];
  }
}
