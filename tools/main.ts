/** Starts `verify` with what the process has. */
import { verify } from './verify';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;

process.exitCode = await verify(process.argv.slice(2), {
  locale,
  input: process.stdin,
  output: process.stderr,
  print: (text) => console.log(text),
});
