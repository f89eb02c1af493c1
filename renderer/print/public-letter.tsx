/** 公开信: one letter that answers a question of many (CB-7). */
import type { FormFrame } from './model';
import { QrCode } from './qr-code';
import { Sheet } from './sheet';
import './letter.css';

export interface PublicLetterProps extends Pick<FormFrame, 'letterhead' | 'title' | 'code' | 'qr' | 'paper'> {
  readonly number: string;
  /** Such as 尊敬的各位业主、住户：; '' prints none. */
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly signedBy: string;
  readonly date: string;
  /** Where and when it hangs, such as 张贴位置：各栋大堂. */
  readonly posting: string;
}

/** Prints the letter; it breaks over pages between lines, the signature stays with the last words. */
export function PublicLetter(props: PublicLetterProps) {
  const { title, code, number } = props;
  return (
    <Sheet paper={props.paper} orientation="portrait" footLeft={props.posting} footRight={`${code}　${number}`.trim()}>
      <article className="pf-letter">
        <header>
          <div className="pf-letter-site">{props.letterhead}</div>
          <div className="pf-letter-number">编号 {number === '' ? <span className="pf-rule" /> : number}</div>
          <QrCode text={props.qr} />
        </header>
        <h1>{title}</h1>
        {props.salutation === '' ? null : <p className="pf-salutation">{props.salutation}</p>}
        {props.paragraphs.map((text, index) => (
          <p key={`paragraph${index}`}>{text}</p>
        ))}
        <footer>
          <div>{props.signedBy}</div>
          <div>{props.date}</div>
        </footer>
      </article>
    </Sheet>
  );
}
