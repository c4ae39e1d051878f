// The pictures in the README, made anew from the samples:
//
//     STEMMA=build/release/stemma CHROMIUM=/usr/bin/chromium node tests/web/gallery.mjs
//
// The terminal's report beside them is held to the program by tests/house/readme_test.py.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const sample = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'samples', 'vladivostok');
const stemma = (...words) => execFileSync(process.env.STEMMA, words);
const folder = mkdtempSync(join(tmpdir(), 'stemma-gallery-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const report = join(folder, 'report.html');
  stemma('report', join(sample, 'case.yaml'), '--format', 'html', '-o', report);
  const context = await browser.newContext({ viewport: { width: 1060, height: 760 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(report).href);
  await page.selectOption('#without', { label: 'TASS' });
  await page.check('#affected');
  await page.evaluate(() => { document.querySelector('#desk').style.position = 'static'; scrollTo(0, 0); });
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 1060, height: 1500 }, fullPage: true });
  writeFileSync(join(sample, 'case.report.png'), picture);
  writeFileSync(join(sample, 'case.graph.png'), stemma('graph', join(sample, 'case.yaml'), '--claim', 'c2', '--format', 'png'));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
