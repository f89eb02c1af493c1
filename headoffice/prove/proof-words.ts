/** What the proof says while it works and when it is done. */
import { type Language, text } from '@shared/base/text';
import type { Proof, ProofStep } from './prove';

export function stepText(step: ProofStep, lang: Language): string {
  switch (step.step) {
    case 'generate':
      return text('正在生成周报', 'Making the weekly files')[lang];
    case 'straight':
      return text('正在合并一遍，不中断；然后合并另一遍，中途强行结束', 'Merging once without a break, then once more with kills')[lang];
    case 'killed':
      return text(`强行结束：已收 ${step.files} 个文件`, `Killed: ${step.files} files were taken`)[lang];
    case 'ended':
      return text(`合并完，${step.seconds.toFixed(0)} 秒`, `Merged, ${step.seconds.toFixed(0)} s`)[lang];
    case 'compare':
      return text('正在逐行比较两个数据库', 'Comparing both databases row by row')[lang];
  }
}

/** The outcome with its figures, a line each. */
export function proofText({ files, straight, killedAt, broken, tables, isProven }: Proof, lang: Language): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const different = tables.filter(({ lacking, added }) => lacking + added > 0);
  const sum = (pick: (ran: (typeof broken)[number]) => number): number => broken.reduce((total, ran) => total + pick(ran), 0);
  const each = (seconds: number): string => (files === 0 ? '—' : (seconds / files).toFixed(3));
  const peak = Math.max(0, ...broken.map(({ memoryMb }) => memoryMb));
  const facts = text(
    [
      `文件 ${files} 个，数据库 ${tables.length} 个表共 ${rows} 行`,
      `不中断：${straight.seconds.toFixed(0)} 秒，每个文件处理器 ${each(straight.processorSeconds)} 秒，内存最高 ${straight.memoryMb} MB`,
      `中断 ${killedAt.length} 次（已收 ${killedAt.join('、') || '—'} 个文件时）：${sum(({ seconds }) => seconds).toFixed(0)} 秒，每个文件处理器 ${each(sum(({ processorSeconds }) => processorSeconds))} 秒，内存最高 ${peak} MB`,
      ...different.map(({ table, lacking, added }) => `${table}：少 ${lacking} 行，多 ${added} 行`),
    ].join('\n'),
    [
      `${files} files; ${rows} rows in ${tables.length} tables`,
      `Without a break: ${straight.seconds.toFixed(0)} s, processor ${each(straight.processorSeconds)} s a file, memory at most ${straight.memoryMb} MB`,
      `Killed ${killedAt.length} times (with ${killedAt.join(', ') || '—'} files taken): ${sum(({ seconds }) => seconds).toFixed(0)} s, processor ${each(sum(({ processorSeconds }) => processorSeconds))} s a file, memory at most ${peak} MB`,
      ...different.map(({ table, lacking, added }) => `${table}: ${lacking} rows lacking, ${added} added`),
    ].join('\n'),
  )[lang];
  const outcome = isProven
    ? text('两个数据库逐行相等', 'Both databases are equal row by row')
    : different.length > 0
      ? text('两个数据库不相等', 'The databases differ')
      : text(
          '没有在中途结束够次数，什么都没有证明：多生成些文件再来',
          'It was not killed in the middle often enough: nothing is proven, use more files',
        );
  return `${facts}\n${outcome[lang]}`;
}
