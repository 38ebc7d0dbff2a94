// The site in a real browser: what people do there, and that they can do it by keyboard, without JavaScript, on a phone
// and enlarged; that axe-core finds nothing against WCAG 2.2 AA on any page, and that every page is valid HTML.
//
//   node site_test.mjs PROGRAM NODE_MODULES SAMPLES OUT_FOLDER
//
// Exit status: 0 all well, 1 not, 77 where there is no Chromium. OUT_FOLDER gets a picture of every page.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const [program, modules, samples, out] = process.argv.slice(2).map(path => resolve(path));
const require = createRequire(join(modules, 'from-here.js'));
const {chromium} = require('playwright-core');
const {HtmlValidate} = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser_path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!browser_path) {
  console.log('skipped: there is no Chromium; install the package chromium');
  process.exit(77);
}

mkdirSync(out, {recursive: true});
const folder = mkdtempSync(join(tmpdir(), 'minutebook-web-'));
const index = join(folder, 'index.db');
execFileSync(program, ['ingest', '-q', '--index', index, samples], {stdio: 'inherit'});
const server = spawn(program, ['serve', '--index', index, '--port', '0'], {stdio: ['ignore', 'pipe', 'inherit']});
const base = await new Promise((found, reject) => {
  server.stdout.on('data', text => found(String(text).match(/http:\/\/[^/\s]+/)[0]));
  server.on('exit', code => reject(new Error(`the server ended with ${code}`)));
});
const browser = await chromium.launch({
  executablePath: browser_path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',  // of templates; nobody sees it
    'long-title': 'off',              // titles are papers' own
    'heading-level': 'off',           // of a paper's text: as printed; axe looks at the others
    'form-dup-name': 'off',           // several queries, and several ways to count, are sent under one name
    'no-inline-style': 'error',
  },
});

let failed = 0;
async function test(name, options, body) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const troubles = [];
  page.on('pageerror', error => troubles.push(error.message));
  page.on('console', message => {
    // A page that is not there is answered with 404, which the browser tells too.
    if (message.type() === 'error' && !(name.startsWith('missing') && message.text().includes('404')))
      troubles.push(message.text());
  });
  page.on('request', request => request.url().startsWith(base) || request.url().startsWith('blob:') ||
                                request.url().startsWith('data:') || troubles.push(`asked elsewhere: ${request.url()}`));
  try {
    await body(page);
    assert.deepEqual(troubles, []);
    console.log(`ok    ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAIL  ${name}\n${error.stack}`);
    await page.screenshot({path: join(out, `failed ${name.replaceAll(/\W+/g, ' ')}.png`)}).catch(() => {});
  } finally {
    await context.close();
  }
}

const desktop = {viewport: {width: 1200, height: 900}};
const go = (page, path) => page.goto(base + path, {waitUntil: 'load'});
const search = async page => {
  await go(page, '/');
  await page.getByRole('searchbox').fill('bus shelter');
  await page.getByRole('button', {name: 'Search'}).click();
  await page.locator('.mb-result').first().waitFor();
};
const wider_than_screen = page =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

await test('a search marks its words, and can be narrowed, shared and undone', desktop, async page => {
  await search(page);
  assert.match(await page.locator('#results').innerText(), /\d+ papers?/);
  assert.match((await page.locator('mark').first().innerText()).toLowerCase(), /bus|shelter/);
  const all = await page.locator('.mb-result').count();
  await page.locator('.mb-facet a').filter({hasText: 'Minutes'}).first().click();
  await page.locator('.mb-chip').waitFor();
  const shared = page.url();
  assert.match(shared, /kind=minutes/);
  const narrowed = await page.locator('#results').innerText();
  await go(page, shared.slice(base.length));
  assert.equal(await page.locator('#results').innerText(), narrowed);
  await page.locator('.mb-chip').click();
  await page.locator('.mb-result').first().waitFor();
  assert.equal(await page.locator('.mb-result').count(), all);
  await page.goBack();
  assert.equal(page.url(), shared);
});

await test('a hit opens the printed page with the words marked, and back is the search', desktop, async page => {
  await go(page, '/search?q=by-pass+in%3Aresolutions');
  const address = page.url();
  await page.locator('.mb-passage a').first().click();
  await page.locator('.mb-page canvas').first().waitFor();
  await page.locator('.mb-hit').first().waitFor();
  assert.ok(await page.locator('.mb-boxed').count() > 0, 'the passage is boxed');
  await page.getByRole('button', {name: 'Next place'}).click();
  await page.locator('.mb-hit--now').first().waitFor();
  await page.screenshot({path: join(out, 'viewer.png')});
  await page.goBack();
  while (!page.url().includes('/search')) await page.goBack();
  assert.equal(page.url(), address);
});

await test('all of it works without JavaScript', {...desktop, javaScriptEnabled: false}, async page => {
  await search(page);
  await page.locator('.mb-facet a').first().click();
  await page.locator('.mb-chip').waitFor();
  await go(page, '/search?q=by-pass+in%3Aresolutions');
  await page.locator('.mb-passage a').first().click();
  assert.ok(await page.locator('#page-text mark').count() > 0, 'the page is told as text, its words marked');
  await go(page, '/coverage');
  assert.ok(await page.locator('table').count() > 0);
  await go(page, '/trends?q=road');
  assert.ok(await page.locator('table').count() > 0);
  await go(page, '/matters');
  await page.locator('table a').first().click();
  assert.ok(await page.locator('.mb-step').count() > 1, 'a matter is told in steps');
});

await test('a search by keyboard alone', desktop, async page => {
  await go(page, '/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Skip to main content');
  await page.keyboard.press('Enter');
  while (await page.evaluate(() => document.activeElement.id) !== 'q') await page.keyboard.press('Tab');
  await page.keyboard.type('bus shelter');
  await page.keyboard.press('Enter');
  await page.locator('.mb-result').first().waitFor();
  const seen = new Set();
  for (let i = 0; i < 60 && !seen.has('title'); ++i) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => Boolean(document.activeElement.closest('.mb-result__title')))) seen.add('title');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/paper\//);
});

const first = await (await fetch(`${base}/api/v1/search?q=by-pass+in%3Aresolutions`)).json();
const paper = new URL(first.results[0].url).pathname;
const {matters} = await (await fetch(`${base}/api/v1/matters?council=Eskmarsh`)).json();
const {people} = await (await fetch(`${base}/api/v1/people?council=Eskmarsh`)).json();
const pages = {
  start: '/', search: '/search?q=bus+shelter', narrowed: '/search?q=bus&kind=minutes&explain=1',
  nothing: '/search?q=nothingofthesort', paper, text: `${paper}/text?q=by-pass`,
  view: `${paper}/view?page=1&q=by-pass`, matters: '/matters', matter: new URL(matters[0].url).pathname, coverage: '/coverage', trends: '/trends?q=road', compare: '/compare?q=road&q=bus&by=council&count=resolutions',
  people: '/people', person: new URL(people[0].url).pathname, meetings: '/meetings', meeting: '/meeting/6', ledger: '/ledger?council=Eskmarsh', help: '/help', about: '/about',
  missing: '/nothing-here',
};
for (const [name, path] of Object.entries(pages)) {
  await test(`${name}: accessible, and valid HTML`, desktop, async page => {
    await go(page, path);
    if (name === 'view') await page.locator('.mb-page canvas').first().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    assert.deepEqual(found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(' ')}`), []);
    const html = await (await fetch(base + path)).text();
    const report = await validator.validateString(html);
    assert.deepEqual(report.results.flatMap(one => one.messages.filter(message => message.severity === 2).map(
      message => `${message.ruleId} at ${message.line}: ${message.message}`)), []);
    await page.screenshot({path: join(out, `${name}.png`)});
  });
  for (const [how, options] of Object.entries({
    'on a phone': {viewport: {width: 320, height: 640}},
    'enlarged fourfold': {viewport: {width: 320, height: 256}, deviceScaleFactor: 4},
  }))
    await test(`${name} ${how}: nothing to be scrolled sideways`, options, async page => {
      await go(page, path);
      assert.ok(await wider_than_screen(page) <= 0, `${await wider_than_screen(page)} px too wide`);
      if (how === 'on a phone') await page.screenshot({path: join(out, `${name} phone.png`)});
    });
}

await browser.close();
server.kill();
rmSync(folder, {recursive: true});
console.log(failed === 0 ? 'all well' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
