// The HTML report as people use it: opened from a folder in Chromium, without a network.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, '..', '..', 'samples');
const folder = mkdtempSync(join(tmpdir(), 'stemma-web-'));
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

const stemma = (...words) => execFileSync(process.env.STEMMA, words, { encoding: 'utf8' });

/** Writes the report of a case and opens it; fails if the page complains or asks for anything but itself. */
async function open(file, look = {}) {
  const path = join(folder, 'report.html');
  writeFileSync(path, stemma('report', file, '--format', 'html'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => { if (request.url() !== pathToFileURL(path).href) complaints.push(request.url()); });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, close: () => context.close() };
}
const vladivostok = join(samples, 'vladivostok', 'case.yaml');
/** The claims that are shown once the page has followed. */
async function shown(page) {
  await page.locator('#desk[aria-busy=false]').waitFor({ state: 'attached' });
  return page.locator('article.claim:visible').evaluateAll((list) => list.map((one) => one.id));
}

for (const name of ['vladivostok', 'mh17', 'citogenesis', 'yellowcake', 'watergate', 'aluminium-tubes']) {
  test(`${name}: opens without a complaint, a request or a serious accessibility violation`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, complaints, close } = await open(join(samples, name, 'case.yaml'), { colorScheme });
      await page.evaluate(readFileSync(join(here, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const serious = violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      assert.deepEqual(serious.map((one) => [one.id, one.nodes[0].html]), []);
      assert.deepEqual(complaints, []);
      await close();
    }
  });
}

test('every claim has its desk sentence, its advice and a drawn stemma', async () => {
  const { page, close } = await open(vladivostok);
  const text = stemma('report', vladivostok, '--width', '200');
  assert.equal(await page.locator('article.claim').count(), 9);
  assert.equal(await page.locator('article.claim .advice').count(), 9);
  assert.ok(await page.locator('#claim-c2 .stemma svg .choke').count() > 0);
  const advice = await page.locator('#claim-c2 .advice').innerText();
  assert.ok(text.replace(/\s+/g, ' ').includes(advice.slice('Advice: Hold'.length)), advice);
  await close();
});

test('filters and search leave the claims that fit', async () => {
  const { page, close } = await open(vladivostok);
  await page.fill('#search', 'STATE SECRETS');
  assert.deepEqual(await shown(page), ['claim-c2']);
  await page.fill('#search', 'zzqx');
  assert.deepEqual(await shown(page), []);
  assert.equal(await page.innerText('#found'), '0 of 9 claims shown.');
  await page.click('#desk button[type=reset]');
  assert.equal((await shown(page)).length, 9);
  await page.selectOption('#by-rule', 'contradicted');
  const contradicted = JSON.parse(stemma('report', vladivostok, '--format', 'json')).claims
    .filter((claim) => claim.findings.some((finding) => finding.rule === 'contradicted'));
  assert.deepEqual(await shown(page), contradicted.map((claim) => `claim-${claim.id}`));
  await close();
});

test('withdrawing a source says what `what-if` says', async () => {
  const { page, close } = await open(vladivostok);
  const names = await page.locator('#sources tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({ value: row.dataset.p, id: row.cells[1].textContent })));
  assert.ok(names.length > 10);
  for (const { value, id } of names) {
    const answer = JSON.parse(stemma('what-if', vladivostok, '--withdraw', id, '--format', 'json'));
    const expected = answer.claims.filter((claim) => claim.effect !== 'stays')
      .map((claim) => `${claim.id} ${claim.effect}`);
    await page.selectOption('#without', value);
    const told = await page.locator('.fate:visible').evaluateAll((list) => list.map((one) =>
      `${one.closest('article').id.slice('claim-'.length)} ${/ it (\w+):/.exec(one.textContent)[1]}`));
    assert.deepEqual(told, expected, id);
  }
  await page.selectOption('#without', { label: 'TASS' });
  await page.check('#affected');
  assert.equal((await shown(page)).length, await page.locator('.fate:visible').count());
  await close();
});

test('a party can be reached, read and withdrawn by keyboard', async () => {
  const { page, close } = await open(vladivostok);
  const tass = page.locator('#claim-c2 .stemma .party', { hasText: 'TASS' });
  await tass.focus();
  assert.match(await page.innerText('#card'), /TASS[\s\S]*Grade\s+D/);
  assert.ok(await page.locator('#claim-c2 .edge.lit').count() > 0);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Withdraw TASS');
  await page.keyboard.press('Enter');
  assert.match(await page.innerText('#verdict'), /^Without TASS: \d+ claims? falls?, /);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#card').isVisible(), false);
  await close();
});

test('hostile and foreign text arrives as text', async () => {
  const nasty = `<img src=x onerror=alert(1)></script><b>'"&%s 간첩 סודות ${'long'.repeat(60)}`;
  const file = join(folder, 'nasty.yaml');
  writeFileSync(file, JSON.stringify({
    case: 'nasty', title: nasty,
    sources: { witness: { name: nasty, kind: 'person' }, paper: { name: 'Paper', kind: 'news-outlet' } },
    claims: { c1: { text: nasty } },
    publications: { p1: { by: 'paper', date: '2024-03-11', title: nasty,
      says: [{ claim: 'c1', via: ['witness'], quote: nasty }] } },
  }));
  const { page, complaints, close } = await open(file, { viewport: { width: 390, height: 844 } });
  assert.deepEqual(complaints, []);
  assert.equal(await page.locator('img, b').count(), 0);
  assert.ok((await page.innerText('#claim-c1 h2')).includes(nasty));
  assert.ok((await page.textContent('#claim-c1 .stemma')).includes('간첩'));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await page.fill('#search', '간첩');
  assert.deepEqual(await shown(page), ['claim-c1']);
  await close();
});

test('a long table of sources is cut until somebody asks for all of it, or prints', async () => {
  const sources = {}, publications = {};
  for (let i = 0; i < 70; i += 1) {
    sources[`s${i}`] = { name: `Witness ${i}`, kind: 'person' };
    publications[`p${i}`] = { by: `s${i}`, date: '2024-03-01', says: [{ claim: 'c1', first_hand: true }] };
  }
  const file = join(folder, 'many.yaml');
  writeFileSync(file, JSON.stringify({ case: 'many', sources, claims: { c1: { text: 'Many saw it' } }, publications }));
  const { page, complaints, close } = await open(file);
  const rows = () => page.locator('#sources tbody tr:visible').count();
  assert.equal(await rows(), 50);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await rows(), 70);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await rows(), 50);
  await page.getByRole('button', { name: 'Show all 70 sources' }).press('Enter');
  assert.equal(await rows(), 70);
  assert.deepEqual(complaints, []);
  await close();
});

test('prints without the controls, on white', async () => {
  const { page, close } = await open(vladivostok, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.locator('#desk').isVisible(), false);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  assert.ok((await page.pdf()).length > 10000);
  await close();
});

test('the page says who may load what: nobody, and nothing', async () => {
  const text = stemma('report', vladivostok, '--format', 'html');
  assert.match(text, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/);
  assert.doesNotMatch(text, /unsafe|https?:\/\/(?!www\.w3\.org)/);
});
