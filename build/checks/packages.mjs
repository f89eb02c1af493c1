/** Every package of package.json has a place in the table of layers.mjs and somebody who uses it; every place names a package that is there. */
import { importsOf, parse, targetOf } from './imports.mjs';
import { layers, testPackages, tools } from './layers.mjs';
import { inMemory, isScript } from './project.mjs';

const placed = new Set([...layers.flatMap((layer) => layer.packages), ...testPackages, ...Object.keys(tools)]);

/** `@types/react` goes where react goes. @param {string} name */
const subjectOf = (name) => name.replace(/^@types\//, '');

/** @param {import('./project.mjs').Project} project @returns {readonly string[]} */
function run(project) {
  /** @type {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} */
  const manifest = JSON.parse(project.read('package.json'));
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const used = usedBy(project);
  return [
    ...installed
      .filter((name) => !placed.has(subjectOf(name)))
      .map((name) => `package.json: ${name} is not classified in build/checks/layers.mjs`),
    ...installed
      .filter((name) => placed.has(subjectOf(name)) && !used.has(subjectOf(name)))
      .map((name) => `package.json: nobody uses ${name}`),
    ...[...used]
      .filter((name) => name !== 'node' && !installed.includes(name))
      .map((name) => `package.json: ${name} is used but not listed`),
  ];
}

/** @param {import('./project.mjs').Project} project @returns {ReadonlySet<string>} */
function usedBy(project) {
  const imports = project.files
    .filter(isScript)
    .flatMap((file) => importsOf(parse(file, project.read(file))).map((each) => targetOf(file, each.specifier)));
  const used = new Set(imports.flatMap((target) => (target.kind === 'package' ? [target.name] : [])));
  for (const [name, user] of Object.entries(tools)) {
    const isMentioned = project.files.includes(user) && project.read(user).includes(name);
    if (isMentioned || used.has(user)) used.add(name);
  }
  return used;
}

/** @type {import('./project.mjs').Check} */
export const packagesCheck = {
  name: 'packages',
  run,
  canaries: [
    {
      name: 'a package without a place, one without a user, one that is not listed',
      project: () =>
        inMemory({
          'package.json': JSON.stringify({ devDependencies: { 'left-pad': '1.3.0', zod: '4.6.7', zustand: '5.1.0', knip: '6.42.1' } }),
          'shared/base/a.ts': `import { z } from 'zod';\nimport { ulid } from 'ulid';\nexport const a = [z, ulid];\n`,
        }),
      finds: ['left-pad is not classified', 'nobody uses zustand', 'nobody uses knip', 'ulid is used but not listed'],
    },
  ],
};
