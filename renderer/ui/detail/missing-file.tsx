/** A file of a record that is not on this desk (BY-14): what became of it, in a word on its tile, and in a sentence below. */
import { useText } from '@renderer/i18n/use-text';
import { Sentence } from '../parts/sentence';
import { words } from './missing-texts';

/** `coming`: it is being fetched. `none`: its desk has not handed it over yet. `refused`: somebody has to put something right first. */
export type MissingFile = 'coming' | 'none' | 'erased' | 'damaged' | 'away' | 'refused';

/** Reasons by hash; a file that is not named is here, or nobody asks for it. */
export type MissingFiles = Readonly<Record<string, MissingFile>>;

export function MissingWord({ why }: { readonly why: MissingFile }) {
  const t = useText(words);
  return <span className="small missing-word">{t(`word.${why}`)}</span>;
}

/** One sentence for each reason; while it is being fetched the word on the tile says enough. */
export function MissingSentences({ missing }: { readonly missing: MissingFiles }) {
  const t = useText(words);
  const reasons = [...new Set(Object.values(missing))].filter((why) => why !== 'coming');
  return (
    <div className="missing-sentences">
      {reasons.map((why) => (
        <Sentence key={why} tone="calm">
          {t(why)}
        </Sentence>
      ))}
    </div>
  );
}
