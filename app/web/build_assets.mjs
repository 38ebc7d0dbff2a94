// Gathers what the pages need from the npm packages and from here into one file, which the program holds whole.
//
//   node build_assets.mjs SOURCE_FOLDER NODE_MODULES OUT_FOLDER
//
// OUT_FOLDER gets assets.bin (every file, compressed where that makes it smaller) and assets.inc (a row for each: name,
// media type, place). A version, the hash of all of them, is in their addresses: so browsers may keep them for ever.
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';

const [source, modules, out] = process.argv.slice(2);
const sass = await import(pathToFileURL(join(modules, 'sass/sass.node.mjs')));

const mediaTypes = {
  bcmap: 'application/octet-stream',
  css: 'text/css; charset=utf-8',
  icc: 'application/octet-stream',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  mjs: 'text/javascript; charset=utf-8',
  mustache: '',  // of the program alone: never served
  pfb: 'application/octet-stream',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
};

const files = new Map();  // name -> bytes
const add = (name, bytes) => files.set(name, Buffer.from(bytes));
const addFolder = (folder, name, keep) => {
  for (const file of readdirSync(folder).sort())
    if (keep(file)) add(name + file, readFileSync(join(folder, file)));
};

const style = sass.compile(join(source, 'styles/main.scss'), {
  loadPaths: [modules],
  style: 'compressed',
  quietDeps: true,
});
add('main.css', style.css);
addFolder(join(source, 'scripts'), '', file => file.endsWith('.mjs'));
addFolder(join(source, 'images'), '', file => file.endsWith('.svg'));
addFolder(join(source, 'templates'), 'templates/', file => file.endsWith('.mustache'));
add('openapi.json', readFileSync(join(source, 'openapi.json')));

const pdfjs = join(modules, 'pdfjs-dist');
for (const file of ['pdf.min.mjs', 'pdf.worker.min.mjs'])
  add('pdfjs/' + file, readFileSync(join(pdfjs, 'legacy/build', file)));
addFolder(join(pdfjs, 'cmaps'), 'pdfjs/cmaps/', file => file.endsWith('.bcmap'));
addFolder(join(pdfjs, 'standard_fonts'), 'pdfjs/standard_fonts/', file => /\.(pfb|ttf)$/.test(file));
addFolder(join(pdfjs, 'iccs'), 'pdfjs/iccs/', file => file.endsWith('.icc'));
addFolder(join(pdfjs, 'wasm'), 'pdfjs/wasm/', file => /^(jbig2|openjpeg|qcms)/.test(file));

const licence = (name, ...paths) => add(`licences/${name}.txt`, readFileSync(join(...paths)));
licence('govuk-frontend', source, 'licences/govuk-frontend.txt');  // its package has none
licence('pdfjs', pdfjs, 'LICENSE');
licence('pdfjs-cmaps', pdfjs, 'cmaps/LICENSE');
licence('foxit-fonts', pdfjs, 'standard_fonts/LICENSE_FOXIT');
licence('liberation-fonts', pdfjs, 'standard_fonts/LICENSE_LIBERATION');
licence('jbig2', pdfjs, 'wasm/LICENSE_JBIG2');
licence('openjpeg', pdfjs, 'wasm/LICENSE_OPENJPEG');
licence('qcms', pdfjs, 'wasm/LICENSE_QCMS');

const version = createHash('sha256');
let rows = '';
let offset = 0;
const parts = [];
for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`${name}: of no known type`);
  version.update(name).update(bytes);
  const packed = type === '' ? bytes : gzipSync(bytes, {level: 9});
  const smaller = packed.length < bytes.length;
  const kept = smaller ? packed : bytes;
  rows += `{${JSON.stringify(name)}, ${JSON.stringify(type)}, ${offset}, ${kept.length}, ${smaller}},\n`;
  parts.push(kept);
  offset += kept.length;
}
mkdirSync(out, {recursive: true});
writeFileSync(join(out, 'assets.bin'), Buffer.concat(parts));
writeFileSync(join(out, 'assets.inc'), rows);
writeFileSync(join(out, 'assets_version.inc'), `"${version.digest('hex').slice(0, 12)}"\n`);
