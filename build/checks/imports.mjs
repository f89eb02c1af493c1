/** Finds what a source file imports, with TypeScript's own parser: static, dynamic, type-only, re-exports, require and worker addresses. */
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string} specifier As written.
 * @property {number} line From 1.
 * @property {boolean} typeOnly Erased by the compiler, so it cannot make a cycle at run time.
 * @property {boolean} late Loaded when the code runs that names it, not with the file.
 *
 * @typedef {{ kind: 'file', path: string } | { kind: 'package', name: string }} Target
 */

const ALIASES = new Map([
  ['@shared/', 'shared/'],
  ['@renderer/', 'renderer/'],
  ['@xlsx/', 'xlsx/'],
]);

/** @param {string} file @param {string} text @returns {ts.SourceFile} */
export function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** @param {ts.SourceFile} source @returns {readonly Import[]} */
export function importsOf(source) {
  /** @type {Import[]} */
  const found = [];
  const add = (/** @type {ts.Node | undefined} */ node, /** @type {boolean} */ typeOnly, late = false) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({ specifier: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, typeOnly, late });
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0], false, true);
    else if (ts.isNewExpression(node) && isModuleUrl(node)) add(node.arguments?.[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.ImportClause | undefined} clause */
function isErased(clause) {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** `import('x')` and `require('x')`. @param {ts.Expression} callee */
function isLoader(callee) {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

/** `new URL('./search.ts', import.meta.url)`, the way a worker is named. @param {ts.NewExpression} node */
function isModuleUrl(node) {
  return node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url';
}

/** @param {string} from File that imports. @param {string} specifier @returns {Target} */
export function targetOf(from, specifier) {
  const bare = specifier.replace(/\?.*$/, '');
  for (const [alias, folder] of ALIASES) if (bare.startsWith(alias)) return { kind: 'file', path: folder + bare.slice(alias.length) };
  if (bare.startsWith('.')) return { kind: 'file', path: path.posix.normalize(path.posix.join(path.posix.dirname(from), bare)) };
  const parts = bare.split('/');
  const name = bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? bare);
  return { kind: 'package', name: name.startsWith('node:') || builtinModules.includes(name) ? 'node' : name };
}

/** The file an extensionless path means. @param {ReadonlySet<string>} files @param {string} wanted @returns {string | null} Null when there is none. */
export function fileOf(files, wanted) {
  const endings = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => wanted + ending).find((file) => files.has(file)) ?? null;
}
