// The corpus of nasty strings (tests/hostile) as every text field of a case, in the pages that people open: nothing runs,
// nothing is asked for, no element is there but those of plain words, and each text can be read as it was.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const [hostile, sample] = [join(here, '..', 'hostile'), join(here, '..', '..', 'samples', 'vladivostok')];
const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'));
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const NASTY = JSON.parse(readFileSync(join(hostile, 'strings.json'), 'utf8')).map((one) => one.text.repeat(one.times ?? 1));
// The same number of texts that nobody could mistake for anything; an address stands for an address.
const PLAIN = NASTY.map((text, i) => (/^https?:/.test(text) ? `https://example.org/${i}` : `plain words ${i}`));
const WIDTHS = [1280, 390];
let browser;

/** A case of tests/hostile/hostile_case.py with these words, as a file. */
function caseOf(name, words) {
  const script = 'import json, sys, hostile_case; json.dump(hostile_case.case(json.load(sys.stdin)), sys.stdout)';
  const how = { cwd: hostile, input: JSON.stringify(words), maxBuffer: 1e8 };
  const made = execFileSync('/usr/bin/python3', ['-B', '-c', script], how);
  writeFileSync(join(folder, `${name}.json`), made);
  return join(folder, `${name}.json`);
}
const cases = { nasty: caseOf('nasty', NASTY), plain: caseOf('plain', PLAIN) };
writeFileSync(join(folder, 'story.md'), NASTY.map((_, i) => `It is said so for the time ${i} [c${i}].`).join('\n\n'));
// What no text may have is refused before a page is made of it.
const STORY = NASTY.map((text) => text.replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')).join('\n\n');
writeFileSync(join(folder, 'nasty.txt'), STORY);

const PAGES = {
  report: (name) => ['report', cases[name], '--format', 'html'],
  copy: (name) => ['draft', join(folder, 'story.md'), cases[name], '--format', 'html'],
  // As a careless story of plain words has every kind of element, the nasty one may have those.
  'copy of a nasty story': (name) => (name === 'nasty' ? ['draft', join(folder, 'nasty.txt'), cases.plain, '--format', 'html']
    : ['draft', join(sample, 'careless.md'), join(sample, 'case.yaml'), '--format', 'html']),
};

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', ...quiet] });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Makes the page and opens it; `complaints` has whatever ran, was said, asked for, or held back by the page's policy. */
async function open(kind, name, width) {
  const done = spawnSync(process.env.STEMMA, PAGES[kind](name), { encoding: 'utf8', maxBuffer: 1e8 });
  assert.ok([0, 3].includes(done.status), done.stderr);
  const path = join(folder, 'page.html');
  writeFileSync(path, done.stdout);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript(() => addEventListener('securitypolicyviolation',
    (event) => console.log(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  const page = await context.newPage();
  const complaints = [];
  page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('popup', (popup) => complaints.push(`popup: ${popup.url()}`));
  page.on('request', (request) => { if (request.url() !== pathToFileURL(path).href) complaints.push(request.url()); });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, close: () => context.close() };
}

/** Elements by name and names of attributes with how many there are of each, where links lead, and all words. */
const outline = (page) => page.evaluate(() => {
  const found = { kinds: {}, protocols: new Set(), ids: [], handlers: [], words: [document.documentElement.textContent] };
  for (const element of document.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    const kind = [element.localName, ...names.sort()].join(' ');
    found.kinds[kind] = (found.kinds[kind] ?? 0) + 1;
    found.handlers.push(...names.filter((one) => one.startsWith('on')));
    for (const one of names) {
      if (['href', 'src', 'action', 'xlink:href', 'data', 'srcset', 'formaction'].includes(one)) {
        const target = element.getAttribute(one);
        found.protocols.add(target.startsWith('#') ? '#' : new URL(target, 'relative:').protocol);
      }
      found.words.push(element.getAttribute(one));
    }
    if (element.id) found.ids.push(element.id);
  }
  return { ...found, protocols: [...found.protocols].sort() };
});

/** What the corpus has that is not shown as it is, but as <U+202E>: controls, format characters, what is no character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}\p{Noncharacter_Code_Point}]/u;
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A text as escaping for HTML lets it arrive. Joiners and styles of emoji stay. */
function arrives(text) {
  const letters = [...text];
  return letters.map((letter, i) => {
    if (letter === '\n' || letter === '\t') return letter;
    if (letter === '\ufe0f' && /\p{Emoji}/u.test(letters[i - 1] ?? '')) return letter;
    const last = letters[i - 1] === '\ufe0f' ? letters[i - 2] : letters[i - 1];
    const joins = (one) => /\p{Extended_Pictographic}/u.test(one ?? '');
    if (letter === '\u200d' && joins(last) && joins(letters[i + 1])) return letter;
    if (!HIDDEN.test(letter)) return letter;
    return `<U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
  }).join('');
}
/** As a page shows white space of HTML: one space, and none at the ends. */
const spaced = (text) => text.replace(/[ \t\n\r\f]+/g, ' ').trim();

for (const kind of Object.keys(PAGES)) {
  test(`${kind}: nothing runs or is asked for, and the page stays within its width`, async () => {
    for (const width of WIDTHS) {
      const { page, complaints, close } = await open(kind, 'nasty', width);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('body *')) {
          for (const name of ['mouseover', 'mouseenter', 'focus', 'pointerover']) element.dispatchEvent(new Event(name));
        }
      });
      await page.waitForTimeout(200);
      const sideways = await page.evaluate(() => { scrollTo(1e6, 0); return scrollX; });
      assert.equal(sideways, 0, `it can be scrolled sideways at ${width}`);
      assert.deepEqual(complaints, []);
      await close();
    }
  });

  test(`${kind}: it has the elements, attributes and protocols of a page of plain words`, async () => {
    const [nasty, plain] = [await open(kind, 'nasty', 1280), await open(kind, 'plain', 1280)];
    const [found, expected] = [await outline(nasty.page), await outline(plain.page)];
    assert.deepEqual(found.handlers, []);
    assert.deepEqual(found.protocols.filter((one) => !['#', 'https:', 'http:'].includes(one)), []);
    assert.deepEqual(Object.keys(found.kinds).filter((one) => !(one in expected.kinds)), []);
    if (kind !== 'copy of a nasty story') {  // which has other sentences
      for (const counts of [found.kinds, expected.kinds]) {  // words of another width break into another number of lines
        for (const one of Object.keys(counts)) if (/^t(ext|span)( |$)/.test(one)) delete counts[one];
      }
      assert.deepEqual(found.kinds, expected.kinds);
      assert.deepEqual(found.ids, expected.ids);
    }
    for (const words of found.words) assert.doesNotMatch(words, TURNING);
    await nasty.close();
    await plain.close();
  });
}

test('each text of the report is what the escaping makes of it', async () => {
  const { page, close } = await open('report', 'nasty', 1280);
  await page.emulateMedia({ media: 'print' });  // on a screen, what is far away is not laid out
  for (const [i, text] of NASTY.entries()) {
    const seen = spaced(await page.locator(`#claim-c${i} h2`).innerText());
    assert.ok(seen.includes(spaced(arrives(text))), `${i}: ${seen.slice(0, 300)}`);
  }
  await close();
});

test('each text of a checker’s copy is what the escaping makes of it', async () => {
  const { page, close } = await open('copy', 'nasty', 1280);
  await page.emulateMedia({ media: 'print' });
  const headings = await page.locator('.record h3').allInnerTexts();
  for (const [i, text] of NASTY.entries()) {
    const seen = headings.map(spaced).find((one) => one.replace(/^\d+\. /, '').startsWith(`c${i}: `)) ?? '';
    assert.ok(seen.includes(spaced(arrives(text))), `${i}: ${seen.slice(0, 300)}`);
  }
  await close();
});

test('what the page itself puts together of nasty words is text too', async () => {
  const { page, complaints, close } = await open('report', 'nasty', 390);
  const before = await outline(page);
  for (const text of NASTY) await page.fill('#search', text.replace(/\n/g, ' ').slice(0, 200));
  await page.fill('#search', '');
  const parties = page.locator('.stemma .party');
  const number = await parties.count();
  assert.ok(number > NASTY.length);
  for (let i = 0; i < number; i += 7) {
    await parties.nth(i).evaluate((one) => one.focus());
    assert.deepEqual(await page.locator('#card').evaluate((card) =>
      [...card.querySelectorAll('script, img, iframe, b, style, object, [style*="url"]')].map((one) => one.localName)), []);
  }
  const after = await outline(page);
  assert.deepEqual(after.handlers, []);
  assert.deepEqual(after.protocols, before.protocols);
  assert.deepEqual(complaints, []);
  await close();
});
