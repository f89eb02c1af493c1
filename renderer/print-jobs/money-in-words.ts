/** A sum of money in capital numerals, as receipts and cheques have it. */

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** `123450` 分 → `壹仟贰佰叁拾肆元伍角整`; a negative sum begins with 负. */
export function moneyInWords(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const jiao = Math.floor(Math.abs(fen) / 10) % 10;
  const cent = Math.abs(fen) % 10;
  const parts = [
    whole > 0 || (jiao === 0 && cent === 0) ? `${wholeInWords(whole)}元` : '',
    jiao > 0 ? `${DIGITS[jiao]}角` : whole > 0 && cent > 0 ? '零' : '',
    cent > 0 ? `${DIGITS[cent]}分` : '整',
  ];
  return `${fen < 0 ? '负' : ''}${parts.join('')}`;
}

function wholeInWords(whole: number): string {
  if (whole === 0) return '零';
  const groups: number[] = [];
  for (let rest = whole; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000);
  return groups.reduce((text, group, index) => {
    if (group === 0) return text;
    // A group with fewer than four digits is joined to the one before by a zero, as is one behind an empty group.
    const gap = text !== '' && (group < 1000 || groups[index - 1] === 0) ? '零' : '';
    return `${text}${gap}${groupInWords(group)}${GROUPS[groups.length - 1 - index]}`;
  }, '');
}

function groupInWords(group: number): string {
  const digits = String(group).split('').map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`;
    gap = false;
  }
  return text;
}
