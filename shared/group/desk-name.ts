/** Name by which a desk is told from all others. */

export interface NamedDesk {
  readonly siteId: string;
  /** '' = the site has one desk. */
  readonly desk: string;
  /** '' = it is known by its id alone. */
  readonly siteName: string;
}

export function deskName({ siteName, desk, siteId }: NamedDesk): string {
  return `${siteName === '' ? siteId : siteName}${desk === '' ? '' : `（${desk}）`}`;
}
