import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { looksSet } from './looks-set';
import { wordsSaid } from './words-said';

/** Something a file does that some files may not do. */
export type Deed =
  | 'reads the clock'
  | 'draws randomness'
  | 'speaks SQL'
  | 'names ipcMain'
  | 'names ipcRenderer'
  | 'names contextBridge'
  | 'says words of its own'
  | 'sets a look of its own';

/** What the fences need to know about one source file. */
export interface Facts {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  /** A target is a path in the repository without extension, or `npm:package`, or `node:module`. */
  imports: { target: string; line: number }[];
  deeds: { deed: Deed; line: number }[];
}

const NODE_MODULES = new Set(builtinModules);
const NAMES: Record<string, Deed> = {
  ipcMain: 'names ipcMain',
  ipcRenderer: 'names ipcRenderer',
  contextBridge: 'names contextBridge',
  randomUUID: 'draws randomness',
  randomBytes: 'draws randomness',
  randomInt: 'draws randomness',
  getRandomValues: 'draws randomness',
};
const MEMBERS: Record<string, Deed> = {
  'Date.now': 'reads the clock',
  'performance.now': 'reads the clock',
  'Math.random': 'draws randomness',
};
/** The openings of SQL statements, complete enough that no sentence of a person's begins like one. */
const SQL = [
  /^\s*select\s+(distinct\s+)?[\w.*"'()]+(\s+as\s+\w+)?(\s*,|\s+from\s)/i,
  /^\s*(insert|replace)\s+(or\s+\w+\s+)?into\s+[a-z_"]+\s*(\(|values|select|default)/i,
  /^\s*update\s+(or\s+\w+\s+)?[a-z_"]+\s+set\s+[a-z_"]+\s*=/i,
  /^\s*delete\s+from\s+[a-z_"]+(\s*$|\s*;|\s+where\s)/i,
  /^\s*(create|drop|alter)\s+(virtual\s+|unique\s+|temp\s+)?(table|index|trigger|view)\s/i,
  /^\s*pragma\s+\w+/i,
  /^\s*with\s+(recursive\s+)?\w+\s*(\([^)]*\))?\s+as\s*\(\s*select\s/i,
];

/**
 * Reads one file with a real parser, so that comments and text cannot look like code.
 * @param path from the root of the repository
 * @throws when the file does not parse
 */
export function factsOf(path: string, source: string): Facts {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const lineAt = lineIndex(source);
  const facts: Facts = { path, imports: [], deeds: [] };
  const did = (deed: Deed, offset: number): void => void facts.deeds.push({ deed, line: lineAt(offset) });
  const text = (value: string, offset: number): void => {
    if (SQL.some((opening) => opening.test(value))) did('speaks SQL', offset);
  };

  for (const { moduleRequest } of module.staticImports) addImport(moduleRequest.value, moduleRequest.start);
  for (const { entries } of module.staticExports) {
    const request = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest;
    if (request) addImport(request.value, request.start);
  }
  new Visitor({
    ImportExpression: ({ source: asked }) => {
      if (asked.type === 'Literal' && typeof asked.value === 'string') addImport(asked.value, asked.start);
    },
    Identifier: ({ name, start }) => {
      const deed = NAMES[name];
      if (deed) did(deed, start);
    },
    MemberExpression: ({ object, property, start }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const deed = MEMBERS[`${object.name}.${property.name}`];
      if (deed) did(deed, start);
    },
    NewExpression: ({ callee, arguments: given, start }) => {
      if (isDate(callee) && given.length === 0) did('reads the clock', start);
    },
    CallExpression: ({ callee, start }) => {
      if (isDate(callee)) did('reads the clock', start);
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') text(value, start);
    },
    TemplateLiteral: ({ quasis, start }) => text(quasis.map(({ value }) => value.raw).join('x'), start),
  }).visit(program);
  for (const offset of wordsSaid(program)) did('says words of its own', offset);
  for (const offset of looksSet(program)) did('sets a look of its own', offset);
  return facts;

  function addImport(specifier: string, offset: number): void {
    facts.imports.push({ target: targetOf(path, specifier), line: lineAt(offset) });
  }
}

function isDate(node: ESTree.Expression): boolean {
  return node.type === 'Identifier' && node.name === 'Date';
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  if (specifier.startsWith('node:')) return specifier;
  const [first = '', second = ''] = specifier.split('/');
  if (NODE_MODULES.has(first)) return `node:${specifier}`;
  return `npm:${first.startsWith('@') ? `${first}/${second}` : first}`;
}

function lineIndex(source: string): (offset: number) => number {
  return (offset) => source.slice(0, offset).split('\n').length;
}
