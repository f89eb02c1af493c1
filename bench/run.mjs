/** `npm run bench` and `npm run soak`: runs the TypeScript of either through Vite, which the build brings along. */
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const [what = 'main', ...args] = process.argv.slice(2);
process.env['TZ'] = 'Asia/Shanghai';
// What is bundled for the program's page is what ships.
process.env['NODE_ENV'] = 'production';
try {
  const { module } = await runnerImport(path.join(root, `bench/${what}.ts`), {
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: {
      alias: { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') },
    },
  });
  process.exitCode = await module.runBench(args);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
