import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each part of the house may import of ours. The arrows of the design: catalogue ← templates ← addin | pipeline. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  catalogue: [],
  xlsx: [],
  templates: ['catalogue', 'xlsx'],
  addin: ['catalogue', 'xlsx', 'templates'],
  pipeline: ['catalogue', 'xlsx', 'templates'],
};

/** Packages that touch the world or belong to one edge: never in the pure core. */
const pure = ['catalogue', 'xlsx'];
const purePackages = new Set(['zod', 'yaml', 'saxes']);

const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !/\.(?:test|fixture)\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(importPattern)].map((match) => match[1]!);
}

const parts = Object.keys(allowed).filter((part) => readdirSync(root).includes(part));

test.each(parts)('%s imports only the parts of the house below it', (part) => {
  const trespasses = sources(join(root, part)).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(root, resolve(dirname(file), specifier)).split('/')[0]!)
      .filter((target) => target !== part && !allowed[part]!.includes(target))
      .map((target) => `${relative(root, file)} → ${target}`),
  );
  expect(trespasses).toEqual([]);
});

test.each(pure)('%s knows neither Node nor Excel nor any package of an edge', (part) => {
  const trespasses = sources(join(root, part)).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith('.') && !purePackages.has(specifier))
      .map((specifier) => `${relative(root, file)} → ${specifier}`),
  );
  expect(trespasses).toEqual([]);
});
