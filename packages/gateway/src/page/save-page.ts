import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was written of a page. */
interface SavedPage {
  /** Files of the script. */
  readonly parts: number;
  /** Answers, one for each element. */
  readonly answers: number;
}

/**
 * Writes a page with its elements' script and answers into a folder that any web server serves without a gateway:
 * `index.html`, `tiendo/` and `data/`. What an element asks stands in its attributes and is answered by the gateway.
 *
 * @param file an HTML file with `<tiendo-… >` elements and the script of a gateway
 * @throws Error that names the address which was not answered
 */
export async function savePage(file: string, folder: string, gateway: string): Promise<SavedPage> {
  const page = await readFile(file, 'utf8');
  await mkdir(join(folder, 'tiendo'), { recursive: true });
  await mkdir(join(folder, 'data'), { recursive: true });
  const elements = [...page.matchAll(/<tiendo-([a-z]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)];
  let saved = page.replace(/src="[^"]*\/tiendo\.js"/g, 'src="tiendo/tiendo.js"');
  for (const [index, [tag, name = '', text = '']] of elements.entries()) {
    const attributes = [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']): [string, string] => [
        key,
        value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ],
    );
    const asked = new URLSearchParams(attributes.filter(([key]) => key !== 'src' && key !== 'heading-level'));
    const path = `data/${name}-${index + 1}.json`;
    await writeFile(join(folder, path), await load(gateway, `/snapshot/${name}.json?${asked}`));
    saved = saved.replace(
      tag,
      tag.replace(/\s+src="[^"]*"/, '').replace(/^<tiendo-[a-z]+/, `$& src="${path}"`),
    );
  }
  await writeFile(join(folder, 'index.html'), saved);
  return { parts: await saveScript(gateway, folder), answers: elements.length };
}

/** The script with every part that it loads when it needs it. */
async function saveScript(gateway: string, folder: string): Promise<number> {
  const names = new Set(['tiendo.js']);
  for (const name of names) {
    const text = await load(gateway, `/widgets/v1/${name}`);
    await writeFile(join(folder, 'tiendo', name), text);
    for (const [part] of text.matchAll(/tiendo-[\w-]+\.js/g)) names.add(part);
  }
  return names.size;
}

async function load(gateway: string, path: string): Promise<string> {
  const response = await fetch(new URL(path, gateway));
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text.slice(0, 200)}`);
  return text;
}
