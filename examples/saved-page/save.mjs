// Makes a folder that any web server can serve: the page, the script and the answers of a gateway, fixed on a day.
// node examples/saved-page/save.mjs http://localhost:4000 FOLDER
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [gateway, folder] = process.argv.slice(2);
if (!gateway || !folder) {
  console.error('Usage: node save.mjs GATEWAY FOLDER');
  process.exit(2);
}

const answers = {
  disbursement: 'comparison.json?indicator=disbursement-rate&area=20&period=2023',
  poverty: 'trend.json?indicator=poverty-rate&area=20&from=2016&to=2025',
  communes: 'communes.json?area=20&period=2025&as-of=2025-06-30',
  regions: 'ranking.json?indicator=multidimensional-poverty-rate&level=REGION&period=2024&area=20',
};

await mkdir(join(folder, 'tiendo'), { recursive: true });
await mkdir(join(folder, 'data'), { recursive: true });
await copyFile(new URL('index.html', import.meta.url), join(folder, 'index.html'));
const parts = await saveScript('tiendo.js', new Set());
for (const [name, address] of Object.entries(answers))
  await writeFile(join(folder, 'data', `${name}.json`), await load(`/snapshot/${address}`));
console.log(
  `${folder}: index.html, ${parts.size} files of the script, ${Object.keys(answers).length} answers`,
);

/** The script with every part that it loads when it needs it. */
async function saveScript(name, saved) {
  if (saved.has(name)) return saved;
  saved.add(name);
  const text = await load(`/widgets/v1/${name}`);
  await writeFile(join(folder, 'tiendo', name), text);
  for (const [part] of text.matchAll(/tiendo-[\w-]+\.js/g)) await saveScript(part, saved);
  return saved;
}

async function load(path) {
  const response = await fetch(new URL(path, gateway));
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response.text();
}
