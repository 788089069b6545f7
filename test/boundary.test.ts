/** The direction of dependencies, checked on the source files themselves. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file));

/** Module specifiers of static and dynamic imports and re-exports. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)].map(
    (match) => match[1]!,
  );

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** A relative import as a path from the project's root; a package's name as it is. */
const resolved = (file: string, specifier: string) =>
  specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier;

const offenders = (files: string[], bad: (target: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => resolved(file, specifier))
      .filter((target) => bad(target, file))
      .map((target) => `${file} → ${target}`),
  );

const DOMAIN = sources('src').filter((file) => file !== path.join('src', 'main.ts'));
const EVERYTHING = ['src', 'handlers', 'sandbox', 'bench', 'eval', 'faults', 'scripts'].flatMap(sources);
const inside = (folder: string) => (target: string) => target.startsWith(`${folder}${path.sep}`);

test('the domain and its measure know no Slack and no surface', () => {
  assert.ok(DOMAIN.length > 20);
  const slack = (target: string) =>
    target.startsWith('@slack/') || inside('handlers')(target) || inside('sandbox')(target);
  assert.deepEqual(offenders([...DOMAIN, ...sources('eval'), ...sources('scripts')], slack), []);
});

test('the surfaces know the domain, never the composition root, the local workspace or a store', () => {
  const bad = (target: string) =>
    inside('sandbox')(target) ||
    inside(path.join('src', 'store'))(target) ||
    target === path.join('src', 'main.ts');
  assert.deepEqual(offenders(sources('handlers'), bad), []);
});

test('the local workspace is a platform of its own: it imports neither the app nor its surfaces', () => {
  const bad = (target: string) => inside('src')(target) && target !== path.join('src', 'log.ts');
  assert.deepEqual(offenders(sources('sandbox'), bad), []);
  assert.deepEqual(offenders(sources('sandbox'), inside('handlers')), []);
});

/** What each room of the domain may import beside its own files; a file's name stands for that file alone. */
const ROOMS = {
  papers: [],
  recommendation: ['papers', 'agent'],
  agent: ['papers', 'recommendation'],
  store: [
    'papers/paper.ts',
    'agent/agent.ts',
    'recommendation/recommendation.ts',
    'conversation/turn.ts',
    'conversation/thread.ts',
    'conversation/feedback.ts',
  ],
  conversation: ['papers', 'recommendation', 'agent', 'store'],
};

for (const [room, others] of Object.entries(ROOMS)) {
  test(`src/${room}/ imports ${others.join(', ') || 'no other room'}`, () => {
    const open = [room, ...others, 'errors.ts', 'log.ts'].map((name) => path.join('src', name));
    const bad = (target: string) =>
      inside('src')(target) && !open.some((allowed) => target === allowed || inside(allowed)(target));
    assert.deepEqual(offenders(sources(path.join('src', room)), bad), []);
  });
}

for (const [name, home] of [
  ['openai', 'src/agent/model/chat-completions.ts'],
  ['keyv', 'src/store/'],
  ['node:sqlite', 'src/store/'],
  ['pg', 'src/store/'],
  ['dotenv', 'src/config.ts'],
] as const) {
  test(`${name} is imported in ${home} only`, () => {
    const elsewhere = EVERYTHING.filter(
      (file) => !file.startsWith(path.normalize(home)) && !file.startsWith('sandbox'),
    );
    const bad = (target: string) => target === name || target.startsWith(`${name}/`);
    assert.deepEqual(offenders(elsewhere, bad), []);
    assert.ok(
      EVERYTHING.some((file) => importsOf(file).some(bad)),
      `${name} is imported somewhere`,
    );
  });
}

test('the environment is read in src/config.ts only', () => {
  const readers = EVERYTHING.filter((file) => /(?<!')process\.env\b/.test(read(file)));
  assert.deepEqual(readers, [path.join('src', 'config.ts')]);
});

test('no import runs in a circle', () => {
  const graph = new Map(EVERYTHING.map((file) => [file, valueImports(file)]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of EVERYTHING) walk(file, []);
  assert.deepEqual(circles, []);
});

/** Imports that exist at run time: type-only imports cannot make a circle there. */
function valueImports(file: string): string[] {
  const withoutTypes = read(file).replace(/^(?:import|export) type [^;]*;/gm, '');
  return [...withoutTypes.matchAll(/\bfrom\s+['"](\.[^'"]+)['"]/g)].map((match) => resolved(file, match[1]!));
}
