/** Runs the tests it is asked for: first with all guards in place, then with each guard taken away on the way into the tests, never on the disk. */
import path from 'node:path';
import type { Plugin } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import config from '../../vitest.config';
import { type Guard, withoutGuard } from './guard';

/** What came of the tests of one guard. */
export interface TestsRun {
  /** With all guards in place; otherwise the guard was taken away. */
  readonly whole: boolean;
  readonly says: string;
  /** Full names. */
  readonly passed: readonly string[];
  /** Full name and first error of each. */
  readonly failed: readonly { readonly name: string; readonly error: string }[];
  /** Why a test file did not run at all. */
  readonly errors: readonly string[];
  /** Whether the source without the guard came to be read. */
  readonly taken: boolean;
}

const root = path.resolve(import.meta.dirname, '../..');

export async function serve(): Promise<void> {
  const asked = await new Promise<readonly Guard[]>((resolve) => process.once('message', resolve));
  const hand = takingHand();
  const vitest = await vitestWith(hand.plugin);
  const files = await vitest.globTestSpecifications([...new Set(asked.map(({ test }) => path.join(root, test)))]);
  const tell = (told: TestsRun): Promise<void> => new Promise((resolve) => process.send?.(told, () => resolve()));
  const specs = files.map((file) =>
    specOf(
      file,
      asked.filter(({ test }) => path.join(root, test) === file.moduleId),
    ),
  );
  await vitest.runTestSpecifications(specs);
  for (const guard of asked) await tell({ whole: true, taken: false, ...cameTo(specs, guard) });
  for (const guard of asked) {
    const source = path.join(root, guard.file);
    const own = files.filter(({ moduleId }) => moduleId === path.join(root, guard.test)).map((file) => specOf(file, [guard]));
    hand.take(guard);
    vitest.invalidateFile(source);
    await vitest.runTestSpecifications(own);
    await tell({ whole: false, taken: hand.taken(), ...cameTo(own, guard) });
    hand.take(null);
    vitest.invalidateFile(source);
  }
  await vitest.close();
  process.disconnect();
}

/** The families of tests as they are, with one more plugin; e2e needs the built program. */
async function vitestWith(plugin: Plugin): Promise<Vitest> {
  const families = (config.test?.projects ?? []).filter(
    (family): family is TestProjectInlineConfiguration => typeof family === 'object' && 'test' in family && family.test?.name !== 'e2e',
  );
  const projects = families.map((family) => ({ ...family, extends: path.join(root, 'vitest.config.ts'), plugins: [plugin] }));
  return createVitest('test', { root, config: false, watch: false, cache: false, reporters: [{}] }, { test: { projects } });
}

/** Takes the guard away while its file is read; `taken` tells whether it was. */
function takingHand() {
  let guard: Guard | null = null;
  let taken = false;
  const plugin: Plugin = {
    name: 'guard-taken-away',
    enforce: 'pre',
    transform: (code, id) => {
      if (guard === null || id.split('?')[0] !== path.join(root, guard.file)) return null;
      taken = true;
      return withoutGuard(guard, code);
    },
  };
  return {
    plugin,
    take: (next: Guard | null): void => {
      guard = next;
      taken = false;
    },
    taken: (): boolean => taken,
  };
}

/** The tests of these guards in one file. */
function specOf({ project, moduleId }: TestSpecification, asked: readonly Guard[]): TestSpecification {
  const names = asked.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return project.createSpecification(moduleId, { testNamePattern: new RegExp(names.join('|')) });
}

function cameTo(specs: readonly TestSpecification[], { says, test, name }: Guard): Omit<TestsRun, 'whole' | 'taken'> {
  const modules = specs.flatMap(({ moduleId, testModule }) => (moduleId === path.join(root, test) && testModule ? [testModule] : []));
  const cases = modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((one) => one.fullName.replaceAll(' > ', ' ').includes(name));
  const failed = cases.filter((one) => one.result().state === 'failed');
  return {
    says,
    passed: cases.filter((one) => one.result().state === 'passed').map(({ fullName }) => fullName),
    failed: failed.map((one) => ({ name: one.fullName, error: textOf(one.result().errors?.[0]) })),
    errors: modules.flatMap((module) => module.errors().map(textOf)),
  };
}

function textOf(error: { readonly name?: string; readonly message: string } | undefined): string {
  return error === undefined ? 'no error' : `${error.name ?? 'Error'}: ${error.message}`;
}
