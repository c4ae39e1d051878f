// How long the HTML report of a large case takes from a keystroke in its search to the repainted page.
//
//     STEMMA=build/release/stemma CHROMIUM=/usr/bin/chromium node tests/web/keystroke_bench.mjs
//
// 300 claims, 2,600 attributions, a processor slowed down four times. Prints the median and the worst of the
// keystrokes, to the first repaint, which has what a screen shows, and until the last claim far below has followed;
// nothing is tested, because a time is no test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const claimCount = 300, attributionCount = 2600, outletCount = 150, slowdown = 4;
const words = 'harbour ministry fire arrest court convoy bridge minister vaccine border plane strike vote'.split(' ');
let seed = 1;
const below = (bound) => { seed = (seed * 48271) % 2147483647; return seed % bound; };

/** A case with one big story for every few small ones: each outlet has a claim from a witness, or from another. */
function largeCase() {
  const sources = {}, claims = {}, publications = {};
  for (let i = 0; i < outletCount; i += 1) sources[`paper${i}`] = { name: `Paper ${i}`, kind: 'news-outlet' };
  for (let i = 0; i < claimCount; i += 1) {
    sources[`witness${i}`] = { name: `Witness ${i}`, kind: 'person' };
    claims[`c${i}`] = { text: Array.from({ length: 9 }, () => words[below(words.length)]).join(' ') };
  }
  for (let i = 0; i < attributionCount; i += 1) {
    const claim = i < claimCount ? i : Math.min(below(claimCount), below(claimCount));
    const day = String(1 + below(28)).padStart(2, '0');
    const via = below(3) === 0 ? [`paper${below(outletCount)}`, `witness${claim}`] : [`witness${claim}`];
    publications[`p${i}`] = { by: `paper${i % outletCount}`, date: `2024-03-${day}`,
      says: [{ claim: `c${claim}`, via: via.filter((id) => id !== `paper${i % outletCount}`) }] };
  }
  return { case: 'large', title: 'A large case', sources, claims, publications };
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const file = join(folder, 'case.yaml'), report = join(folder, 'report.html');
  writeFileSync(file, JSON.stringify(largeCase()));
  const start = Date.now();
  execFileSync(process.env.STEMMA, ['report', file, '--format', 'html', '-o', report]);
  console.log(`made in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(report).href);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    globalThis.times = [];
    globalThis.settled = [];
    let begun = 0;
    document.querySelector('#search').addEventListener('beforeinput', () => {
      begun = performance.now();
      globalThis.settled.push(0);
      requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - begun)));
    });
    new MutationObserver(() => {
      const start = begun, at = globalThis.settled.length - 1;
      requestAnimationFrame(() => setTimeout(() => { globalThis.settled[at] = performance.now() - start; }));
    }).observe(document.body, { attributes: true, attributeFilter: ['class'], subtree: true });
  });
  await page.focus('#search');
  for (const word of ['harbour', 'court bridge', 'zzz']) {
    await page.keyboard.type(word, { delay: 300 });
    for (let i = 0; i < word.length; i += 1) await page.keyboard.press('Backspace', { delay: 300 });
  }
  await page.waitForTimeout(2000);
  const tell = async (what, name) => {
    const times = (await page.evaluate((key) => globalThis[key], name)).sort((a, b) => a - b);
    console.log(`${times.length} keystrokes at ${slowdown}x throttling, to ${what}: median ` +
      `${times[Math.floor(times.length / 2)].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`);
  };
  await tell('the first repaint', 'times');
  await tell('the last claim', 'settled');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
