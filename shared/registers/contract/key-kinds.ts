/** What a key is for: on the key's own card, and copied onto each loan since it decides who may have it (RG-1). */
import { text } from '../../base/text';

export const KEY_KINDS = {
  vacant: text('空置房', 'Vacant unit'),
  public: text('公共区域', 'Common area'),
  entrusted: text('业主托管', 'Entrusted by the owner'),
  plant: text('设备间', 'Plant room'),
  cabinet: text('资料柜', 'Document cabinet'),
} as const;
