// The checker's copy of a story as people use it: opened from a folder in Chromium, without a network.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, '..', '..', 'samples');
const folder = mkdtempSync(join(tmpdir(), 'stemma-copy-'));
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', ...quiet] });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes the copy and opens it; `complaints` has what the page said or asked for. */
async function open(story, file, look = {}) {
  const done = spawnSync(process.env.STEMMA, ['draft', story, file, '--format', 'html'], { encoding: 'utf8' });
  assert.ok([0, 3].includes(done.status), done.stderr);
  const path = join(folder, 'copy.html');
  writeFileSync(path, done.stdout);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => { if (request.url() !== pathToFileURL(path).href) complaints.push(request.url()); });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, close: () => context.close() };
}
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const name of ['vladivostok', 'mh17', 'citogenesis', 'yellowcake', 'watergate', 'aluminium-tubes']) {
  test(`${name}: opens without a complaint, a request or a serious accessibility violation`, async () => {
    for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: { width: 390, height: 844 } }]) {
      const { page, complaints, close } = await open(join(samples, name, 'careless.md'),
        join(samples, name, 'case.yaml'), look);
      await page.evaluate(readFileSync(join(here, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const serious = violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      assert.deepEqual(serious.map((one) => [one.id, one.nodes[0].html]), []);
      assert.equal(await fits(page), true);
      assert.deepEqual(complaints, []);
      await close();
    }
  });
}

const vladivostok = (name) => [join(samples, 'vladivostok', name), join(samples, 'vladivostok', 'case.yaml')];

test('a note is reached and left by keyboard', async () => {
  const { page, close } = await open(...vladivostok('careless.md'));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Note 1: c2');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator(':target').getAttribute('id'), 'note1');
  await page.locator('#note1 [role=doc-backlink]').first().focus();
  await page.keyboard.press('Enter');
  assert.match(await page.locator(':target').innerText(), /^South Korean missionary passed/);
  await close();
});

test('findings stand beside the paragraph where there is room, and below it where there is none', async () => {
  for (const [width, beside] of [[1280, true], [390, false]]) {
    const { page, close } = await open(...vladivostok('careless.md'), { viewport: { width, height: 844 } });
    const block = page.locator('.block', { has: page.locator('#f3') });
    const [text, found] = [await block.locator('> p').boundingBox(), await block.locator('> ul').boundingBox()];
    assert.equal(found.x > text.x + text.width, beside);
    assert.equal(found.y >= text.y + text.height, !beside);
    await close();
  }
});

test('hostile and foreign text arrives as text', async () => {
  const nasty = `<img src=x onerror=alert(1)></script><b>'"&%s 간첩 סודות ${'long'.repeat(60)}`;
  const [story, file] = [join(folder, 'nasty.txt'), join(folder, 'nasty.yaml')];
  writeFileSync(story, `${nasty} [c1].`);
  writeFileSync(file, JSON.stringify({
    case: 'nasty', title: nasty,
    sources: { witness: { name: nasty, kind: 'person' }, paper: { name: 'Paper', kind: 'news-outlet' } },
    claims: { c1: { text: nasty } },
    publications: { p1: { by: 'paper', date: '2024-03-11', title: nasty, url: 'javascript:alert(1)',
      says: [{ claim: 'c1', via: ['witness'], quote: nasty }] } },
  }));
  const { page, complaints, close } = await open(story, file, { viewport: { width: 390, height: 844 } });
  assert.deepEqual(complaints, []);
  assert.equal(await page.locator('img, b, script').count(), 0);
  assert.ok((await page.innerText('#s1')).includes(nasty));
  assert.ok((await page.innerText('#note1 q')).includes(nasty));
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
  assert.equal(await fits(page), true);
  await close();
});

test('prints on white with addresses in full', async () => {
  const { page, close } = await open(...vladivostok('careful.md'), { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('a.out'), '::after').content),
    /https:\/\//);
  assert.ok((await page.pdf({ format: 'A4' })).length > 10000);
  await close();
});
