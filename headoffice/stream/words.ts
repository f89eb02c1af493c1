/** What the service says of itself, line by line. */
import { type Language, type Text, text } from '@shared/base/text';
import type { News } from './follow';

export const STREAM_HELP: Text = text(
  `  headoffice follow --servers 主机:4222[,…] [--user 名字 --password-file 文件 | --creds 文件] [--ca 文件]   跟着各项目的同步流，把记录和每周数字写进 PostgreSQL；Ctrl+C 停止
  headoffice week --site 项目编号 --week 2026-W47 --out 文件.xlsx [--at 时间] [--privacy masked|left|full]   用收到的记录做一个项目一周的周报
follow 和 week 的数据库写在环境变量 DESKBOOK_DATABASE 里（或 --database postgres://用户@主机/库，不写密码）。--board 127.0.0.1:8470 是总部看板的网址（off 不开），--books 文件夹 存放各项目算好的账本（不写就放临时文件夹，重启后从头再算），--keep 16 是同时打开几个项目的账本，--settle 5 是收到记录几秒后计算。`,
  `  headoffice follow --servers HOST:4222[,…] [--user NAME --password-file FILE | --creds FILE] [--ca FILE]   follows the streams of all sites into PostgreSQL; Ctrl+C ends it
  headoffice week --site SITE --week 2026-W47 --out FILE.xlsx [--at TIME] [--privacy masked|left|full]   makes a site's week of what was received
The database of both is DESKBOOK_DATABASE in the environment (or --database postgres://USER@HOST/NAME, without a password). --board 127.0.0.1:8470 is where the board is served (off: nowhere), --books FOLDER is where the books of the sites stay (left out: in a temporary folder, and a new start makes all of them again), --keep 16 of them are open at a time, --settle 5 seconds after something came its numbers are made.`,
);

const STATES: Readonly<Record<string, Text>> = {
  away: text('连不上同步服务器', 'The server cannot be reached'),
  refused: text('用户名或密码不对', 'Name or password is wrong'),
  forbidden: text('没有读取的权限', 'No right to read'),
  certificate: text('服务器的证书不对', 'The certificate is not trusted'),
  plain: text('服务器没有加密，不连', 'The server has no TLS: not connected'),
  'no-stream': text('服务器上没有流', 'There is no stream'),
};
const OTHER_STATE = text('同步服务器出错', 'The server failed');

export function newsText(news: News, lang: Language): string {
  return sentence(news)[lang];
}

function sentence(news: News): Text {
  switch (news.kind) {
    case 'connected':
      return text(`已连上 ${news.server}`, `Connected to ${news.server}`);
    case 'away': {
      const { zh, en } = STATES[news.state] ?? OTHER_STATE;
      return text(`${zh}：${news.why}；自动再试`, `${en}: ${news.why}; it tries again`);
    }
    case 'stored':
      return text(
        `${news.site} 收下 ${news.lines} 条${news.lag > 0 ? `，还有 ${news.lag} 条` : ''}`,
        `${news.site} stored ${news.lines}${news.lag > 0 ? `, ${news.lag} to come` : ''}`,
      );
    case 'refused':
      return text(
        `${news.site} 没有收 ${news.why} ${news.chain}:${news.seq}`,
        `${news.site} refused ${news.why} ${news.chain}:${news.seq}`,
      );
    case 'stream':
      return text(
        `${news.site} 的流${news.why === 'replaced' ? '是重新建的' : '少了记录'}，总部的一条没少`,
        `${news.site} stream was ${news.why}; nothing is lost here`,
      );
    case 'made': {
      const { weeks, handed, read } = news.made;
      const left = handed.length > 0 ? `，${handed.join(' ')} 以报送的为准` : '';
      const files = handed.length > 0 ? `, ${handed.join(' ')} left to the file that was handed in` : '';
      return text(
        `${news.site} 算好 ${weeks.join(' ')}（读 ${read} 条，${news.ms} 毫秒）${left}`,
        `${news.site} made ${weeks.join(' ')} (${read} lines, ${news.ms} ms)${files}`,
      );
    }
    case 'notMade':
      return text(`${news.site} 没有算成：${news.why}；一分钟后再算`, `${news.site} was not made: ${news.why}; again in a minute`);
  }
}

export function boardAtText(address: string, lang: Language): string {
  return text(`看板在 ${address}`, `The board is at ${address}`)[lang];
}
