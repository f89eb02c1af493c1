/** Several copies of one slip: on one A4 sheet with lines to cut along, or a small sheet each. */
import { isContinuous } from '@shared/base/paper';
import { type CSSProperties, Fragment } from 'react';
import { FormEnd } from './form-end';
import type { FormFrame, RecordSection } from './model';
import { contentSize } from './page-rule';
import { RecordTable } from './record-table';
import { Sheet } from './sheet';
import { SheetHead } from './sheet-head';
import './copies.css';

export interface CopiesFormProps {
  readonly frame: FormFrame;
  readonly sections: readonly RecordSection[];
  /** Names of those who keep a copy, from top to bottom, such as `工程部存根` and `客服部回单`. */
  readonly copies: readonly string[];
}

/** What a cut line takes of the sheet, and what must stay free so that rounding makes no further page. */
const CUT_MM = 6.5;
const SPARE_MM = 1.5;

type PartStyle = CSSProperties & { readonly '--pf-part': string };

/** On A4 the copies share the sheet evenly; one that outgrows its part takes more, if need be a page of its own. On A5 each has its own; continuous paper prints all at once. */
export function CopiesForm({ frame, sections, copies }: CopiesFormProps) {
  const { title, code, number, paper, orientation } = frame;
  const foot = { footLeft: `${title}　${code}`.trim(), footRight: number ?? '' };
  if (paper === 'A5')
    return copies.map((copy) => (
      <Sheet key={copy} paper={paper} orientation={orientation} {...foot}>
        <Copy frame={frame} sections={sections} copy={copy} />
      </Sheet>
    ));
  // Paper in several layers writes through: what is printed once stands on each.
  if (isContinuous(paper))
    return (
      <Sheet paper={paper} orientation={orientation} {...foot}>
        <Copy
          frame={frame}
          sections={sections}
          copy={copies.length > 1 ? `共 ${copies.length} 联：${copies.join('、')}` : (copies[0] ?? '')}
        />
      </Sheet>
    );
  const height = (contentSize(paper, orientation)[1] - SPARE_MM - (copies.length - 1) * CUT_MM) / copies.length;
  const style: PartStyle = { '--pf-part': `${height.toFixed(1)}mm` };
  return (
    <Sheet paper={paper} orientation={orientation} {...foot}>
      {copies.map((copy, index) => (
        <Fragment key={copy}>
          {index === 0 ? null : <div className="pf-cut">沿此线裁开</div>}
          <div className={copies.length > 2 ? 'pf-part pf-third' : 'pf-part'} style={style}>
            <Copy frame={frame} sections={sections} copy={copy} />
          </div>
        </Fragment>
      ))}
    </Sheet>
  );
}

function Copy({ frame, sections, copy }: Omit<CopiesFormProps, 'copies'> & { readonly copy: string }) {
  return (
    <div className="pf-tight">
      <SheetHead {...frame} copy={copy} />
      <RecordTable sections={sections} end={<FormEnd {...frame} />} />
    </div>
  );
}
