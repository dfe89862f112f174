/** Folders (or files beside index.ts) of each package, left to right: each imports only from those before it. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [
    ...['time', 'area', 'unit', 'observation', 'standard', 'programme', 'indicator', 'aggregate'],
    ...['compare', 'forecast', 'quality', 'format', 'index'],
  ],
  widgets: ['scene', 'mark', 'chart', 'client', 'figure', 'element', 'index'],
  gateway: [
    ...['config', 'errors', 'db', 'file', 'query', 'import', 'publish', 'auth', 'export', 'loader', 'page'],
    ...['schema', 'plugin', 'server', 'index', 'main', 'cli'],
  ],
};

const packageImports: Readonly<Record<string, readonly string[]>> = {
  core: [],
  widgets: ['@tiendo/core'],
  // What an element asks and shows is the same in a snapshot, in a page without script and in a picture.
  gateway: ['@tiendo/core', ...['chart', 'client', 'figure'].map((part) => `@tiendo/widgets/${part}`)],
};

type SourceFile = { readonly path: string; readonly text: string };
type Import = { readonly line: number; readonly specifier: string };

/** One sentence for every import line that points the wrong way. */
export function findWrongImports(
  files: readonly SourceFile[],
  dependencies: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return files.flatMap((file) => {
    const [, name = '', inside = ''] = /^packages\/([^/]+)\/src\/(.+)$/.exec(file.path) ?? [];
    const from = layerOf(inside);
    if (!layers[name]?.includes(from)) {
      return [`${file.path}: ${from} is no layer of ${name}; the layers are ${layers[name]?.join(', ')}`];
    }
    return findImports(file.text).flatMap(({ line, specifier }) => {
      const complaint = specifier.startsWith('.')
        ? judgeInside(name, from, inside, specifier)
        : judgeOutside(name, specifier, dependencies[name] ?? []);
      return complaint === undefined ? [] : [`${file.path}:${line}: ${complaint}`];
    });
  });
}

function judgeInside(name: string, from: string, inside: string, specifier: string): string | undefined {
  const order = layers[name] ?? [];
  const target = new URL(specifier, `file:///src/${inside}`).pathname;
  if (!target.startsWith('/src/')) {
    if (target.startsWith('/data/') || target === '/package.json') return undefined;
    return `${from} imports ${specifier}, which leaves ${name}/src; other packages are imported by their name`;
  }
  const to = layerOf(target.slice('/src/'.length));
  const allowed = order.slice(0, order.indexOf(from) + 1);
  if (allowed.includes(to)) return undefined;
  return `${from} imports ${to}; ${from} may import ${allowed.join(', ')}`;
}

function judgeOutside(name: string, specifier: string, dependencies: readonly string[]): string | undefined {
  const allowed = packageImports[name] ?? [];
  if (specifier.startsWith('@tiendo/')) {
    return allowed.includes(specifier)
      ? undefined
      : `${name} imports ${specifier}; of Tiendo's packages ${name} may import ${allowed.join(', ') || 'none'}`;
  }
  if (specifier.startsWith('node:')) {
    return name === 'gateway'
      ? undefined
      : `${name} imports ${specifier}; only the gateway may use Node's modules`;
  }
  const dependency = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (dependencies.includes(dependency)) return undefined;
  return `${name} imports ${specifier}; ${name} may import its dependencies ${dependencies.join(', ') || '(it has none)'}`;
}

function layerOf(inside: string): string {
  return (inside.split('/')[0] ?? '').replace(/\.ts$/, '');
}

export function findImports(text: string): readonly Import[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return Array.from(code.matchAll(pattern), (match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const position = match.index + match[0].lastIndexOf(specifier);
    return { specifier, line: code.slice(0, position).split('\n').length };
  });
}
