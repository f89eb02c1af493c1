/** The list of settings a site can change: one line each. `setting.put` takes no key that is not here. */
import type { Setting } from '../base/setting';

export const settingList: readonly Setting<never>[] = [];
