/** All groups, in the order in which they run. */
import type { Group } from './group';
import { chainGroup, exchangeGroup, figuresGroup, movesGroup, snapshotGroup, workbookGroup } from './jobs';
import { paperGroup } from './paper';
import { peersGroup } from './peers';
import { pagesGroup, saveGroup } from './records';
import { screenGroup, startGroup } from './screen';
import { statisticsGroup } from './statistics';

export const groups: readonly Group[] = [
  startGroup,
  screenGroup,
  statisticsGroup,
  pagesGroup,
  workbookGroup,
  figuresGroup,
  paperGroup,
  snapshotGroup,
  chainGroup,
  exchangeGroup,
  peersGroup,
  movesGroup,
  saveGroup,
];
