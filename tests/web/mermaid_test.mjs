// The Mermaid flowchart, read back by Mermaid itself: every label arrives as it was written, and nothing in one runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, '..', '..', 'samples');
const folder = mkdtempSync(join(tmpdir(), 'stemma-mermaid-'));
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
let browser, page;
const complaints = [];

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', ...quiet] });
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
  await page.route('**/*', (route) => { complaints.push(route.request().url()); route.abort(); });
  await page.addScriptTag({ path: join(here, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const graph = (file, format, options) =>
  execFileSync(process.env.STEMMA, ['graph', file, '--format', format, ...options], { encoding: 'utf8' });

/** What GraphML says should stand on nodes and edges, sorted. */
const wanted = (graphml) => page.evaluate((text) => {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  const data = (of, key) => of.querySelector(`data[key="${key}"]`)?.textContent;
  const node = (of) => {
    const label = data(of, 'node_label');
    if (data(of, 'node_type') !== 'claim') return label;
    const status = data(of, 'node_status');
    return `${label}${status ? ` (${status})` : ''}: ${data(of, 'node_text')}`;
  };
  const edge = (of) => {
    if (data(of, 'edge_relation')) return data(of, 'edge_relation').replace('-', ' ');
    return data(of, 'edge_stance') === 'denial' && of.getAttribute('target').startsWith('c:') ? 'denies' : '';
  };
  const flat = (list) => list.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '').sort();
  return { nodes: flat([...xml.querySelectorAll('node')].map(node)), edges: flat([...xml.querySelectorAll('edge')].map(edge)) };
}, graphml);

/** What stands on them once Mermaid has drawn it, and whatever in the drawing could run or load. */
const drawn = (text, level) => page.evaluate(async ([code, securityLevel]) => {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, securityLevel });
  await mermaid.parse(code);
  document.body.innerHTML = (await mermaid.render('picture', code)).svg;
  const flat = (query) => [...document.querySelectorAll(query)].map((one) => one.textContent.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '').sort();
  const active = [...document.querySelectorAll('body *')].filter((one) =>
    ['script', 'iframe', 'img', 'image', 'a', 'i', 'em', 'strong', 'b', 'code', 'math'].includes(one.localName) ||
    [...one.attributes].some((attribute) => attribute.name.startsWith('on')));
  return { nodes: flat('.node .nodeLabel'), edges: flat('.edgeLabels .edgeLabel .edgeLabel'),
    active: active.map((one) => one.outerHTML), ran: globalThis.ran };
}, [text, level]);

async function holds(file, options, level = 'strict') {
  const made = await drawn(graph(file, 'mermaid', options), level);
  const expected = await wanted(graph(file, 'graphml', options));
  assert.ok(expected.nodes.length > 0);
  assert.deepEqual(made, { ...expected, active: [], ran: undefined });
  assert.deepEqual(complaints, []);
}

for (const name of ['vladivostok', 'mh17', 'citogenesis', 'yellowcake', 'watergate', 'aluminium-tubes']) {
  test(`${name}: Mermaid draws the graph with every label`, async () => {
    const file = join(samples, name, 'case.yaml');
    for (const options of [[], ['--claim', 'c1'], ['--sources'], ['--by', 'control', '--max-nodes', '6']]) {
      await holds(file, options);
    }
  });
}

const hostile = ['"]; evil --> n0', '(("round")) [[square]] {{curly}}', '`code` and ``more``', '"`**bold** _it_`"', 'end',
  'graph subgraph end', '%% comment', '%%{init: {"theme": "dark"}}%%', '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">', '#quot; #35; &quot; &amp; &#60;b&#62;', '간첩 סודות', 'one\ntwo\n\nthree',
  '1. first', '- item', '# heading', '> quote', '*star* _under_ ~~gone~~', '[a](javascript:globalThis.ran=1)',
  'https://example.org/x?y=1&z=2', 'fa:fa-car fab:fa-x', '$$x^2$$', 'a | b', 'a \\n b<br>c', ':::unnamed', '@{ shape: circle }',
  'click n0 call alert()', 'style a:#b; classDef c:#d;', '\u202Eright to left', 'style n0 fill:red;', '---', "it's"];

test('hostile labels arrive as text, whatever Mermaid is allowed', async () => {
  const file = join(folder, 'hostile.yaml');
  const claims = Object.fromEntries(hostile.map((text, i) => [i === 0 ? 'end' : `c${i}`, { text }]));
  claims.end.contradicts = Object.keys(claims).slice(1);
  writeFileSync(file, JSON.stringify({
    case: 'hostile',
    sources: Object.fromEntries(hostile.map((name, i) => [i === 0 ? 'end' : `s${i}`, { name, kind: 'person' }])),
    claims,
    publications: { p: { by: 'end', date: '2024-03-11',
      says: hostile.slice(1).map((_, i) => ({ claim: Object.keys(claims)[i], via: [`s${i + 1}`] })) } },
  }));
  for (const level of ['strict', 'loose', 'antiscript']) {
    await holds(file, [], level);
    await holds(file, ['--claim', 'end'], level);
  }
});
