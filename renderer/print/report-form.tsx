/** A report for the leaders: a cover, then parts with words, drawn charts and tables, and lines to sign at the end. */
import { FormEnd } from './form-end';
import type { FormFrame } from './model';
import { RegisterTable } from './register-table';
import './report.css';
import type { ReportCover, ReportPart, ReportPicture } from './report-model';
import { Sheet } from './sheet';
import { SheetHead } from './sheet-head';

export interface ReportFormProps {
  readonly frame: FormFrame;
  /** A page of its own before all; null prints the head of a form instead. */
  readonly cover: ReportCover | null;
  readonly parts: readonly ReportPart[];
}

/** Prints the report; the signatures stay with the end of the last part. */
export function ReportForm({ frame, cover, parts }: ReportFormProps) {
  const { title, code, meta, letterhead } = frame;
  return (
    <Sheet paper={frame.paper} orientation={frame.orientation} footLeft={`${title}　${code}`.trim()} footRight={letterhead}>
      {cover === null ? (
        <>
          <SheetHead {...frame} copy="" />
          <div className="pf-meta">
            {meta.map(({ label, value }) => (
              <span key={label}>
                {label}：{value}
              </span>
            ))}
          </div>
        </>
      ) : (
        <Cover frame={frame} cover={cover} />
      )}
      {parts.map((part) => (
        <Part key={part.key} part={part} />
      ))}
      <FormEnd {...frame} />
    </Sheet>
  );
}

function Cover({ frame, cover }: { readonly frame: FormFrame; readonly cover: ReportCover }) {
  return (
    <header className="pf-cover">
      <div className="pf-cover-site">{frame.letterhead}</div>
      <h1>{frame.title}</h1>
      {frame.english ? (
        <div className="pf-english" lang="en">
          {frame.english}
        </div>
      ) : null}
      <div className="pf-cover-span">{cover.subtitle}</div>
      <dl>
        {cover.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {frame.code === '' ? null : <div className="pf-cover-code">{frame.code}</div>}
    </header>
  );
}

function Part({ part }: { readonly part: ReportPart }) {
  return (
    <section className="pf-chapter">
      {part.heading === '' ? null : <h2>{part.heading}</h2>}
      {part.paragraphs.map((text, at) => (
        <p key={`text${at}`}>{text}</p>
      ))}
      {part.pictures.length === 0 ? null : (
        <div className="pf-pictures">
          {part.pictures.map((picture) => (
            <Picture key={picture.caption} picture={picture} />
          ))}
        </div>
      )}
      {part.tables.map(({ caption, table }, at) => (
        <div className="pf-chapter-table" key={`table${at}`}>
          {caption === '' ? null : <h3>{caption}</h3>}
          <RegisterTable {...table} end={null} />
        </div>
      ))}
      {part.notes.map((text, at) => (
        <p className="pf-note" key={`note${at}`}>
          {text}
        </p>
      ))}
    </section>
  );
}

function Picture({ picture: { source, caption, width, height, wide } }: { readonly picture: ReportPicture }) {
  return (
    <figure className={wide ? 'pf-wide' : ''}>
      <figcaption>{caption}</figcaption>
      <img src={source} alt={caption} width={width} height={height} />
    </figure>
  );
}
