/** `npm run faults`: runs the bench's TypeScript through Vite, which the build brings along. */
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
process.env['TZ'] = 'Asia/Shanghai';
try {
  const { module } = await runnerImport(path.join(root, 'faults/main.ts'), {
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: {
      alias: { '@shared': path.join(root, 'shared'), '@renderer': path.join(root, 'renderer'), '@xlsx': path.join(root, 'xlsx') },
    },
  });
  process.exitCode = await module.runBench(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
