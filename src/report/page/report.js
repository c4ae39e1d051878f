
(() => {
  'use strict';
  const one = (selector, inside = document) => inside.querySelector(selector);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const make = (name, text, put = {}) => Object.assign(document.createElement(name), { textContent: text }, put);
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const words = (text) => (text || '').split(' ').filter(Boolean);

  const claims = all('article.claim').map((element) => ({
    element,
    row: document.getElementById(`row-${element.dataset.n}`),
    text: plain(element.textContent),
    severity: words(element.dataset.severities),
    rule: words(element.dataset.rules),
    importance: [element.dataset.importance],
    status: [element.dataset.status],
    source: words(element.dataset.sources),
    shown: true,
  }));
  const byNumber = new Map(claims.map((claim) => [claim.element.dataset.n, claim]));
  const sources = new Map(all('#sources tbody tr').map((row) => [row.dataset.p, {
    row,
    name: one('th', row).textContent,
    effects: words(row.dataset.effects).map((effect) => effect.split(':')),
  }]));

  // Filters: each is there if there is something to choose.
  const desk = one('#desk');
  const form = one('form', desk);
  const found = one('#found');
  const search = one('#search');
  const only = one('#affected');
  const chosen = {};
  const offer = (key, options) => {
    const select = one(`#by-${key}`);
    select.append(make('option', 'all', { value: '' }));
    for (const [value, text] of options) select.append(make('option', text, { value }));
    select.parentElement.hidden = options.length < 2;
    chosen[key] = select;
  };
  const present = (key) => [...new Set(claims.flatMap((claim) => claim[key]))];
  const ordered = (key, order) => order.filter((value) => present(key).includes(value)).map((value) => [value, value]);
  offer('severity', ordered('severity', ['error', 'warning', 'note', 'open', 'review', 'silenced', 'none']));
  offer('importance', ordered('importance', ['high', 'medium', 'low']));
  offer('status', present('status').sort().map((value) => [value, value]));
  offer('rule', present('rule').sort().map((value) => [value, value]));
  const named = [...sources].map(([value, source]) => [value, source.name]).sort((a, b) => a[1].localeCompare(b[1]));
  offer('source', named.filter(([value]) => claims.some((claim) => claim.source.includes(value))));
  const without = one('#without');
  without.append(make('option', 'nobody', { value: '' }));
  for (const [value, text] of named) without.append(make('option', text, { value }));
  without.parentElement.hidden = named.length === 0;

  // What changes is changed a few claims a frame, so that no keystroke waits for a large page: first the one that a
  // screen begins with, which is painted before the others follow. Paper gets all at once.
  const atOnce = 20;
  let pending = [], frame = 0;
  const change = (most) => {
    for (const { claim, fits } of pending.splice(0, most)) {
      claim.shown = fits;
      claim.element.classList.toggle('out', !fits);
      if (claim.row) claim.row.hidden = !fits;
    }
    desk.setAttribute('aria-busy', pending.length > 0);
    cancelAnimationFrame(frame);
    const next = () => { frame = requestAnimationFrame(() => change(atOnce)); };
    if (pending.length > 0 && most > 1) next();
    if (pending.length > 0 && most === 1) frame = requestAnimationFrame(next);
  };
  addEventListener('beforeprint', () => change(claims.length));

  let affected = new Set();
  const filter = () => {
    const wanted = words(plain(search.value));
    let count = 0;
    pending = [];
    for (const claim of claims) {
      const fits = wanted.every((word) => claim.text.includes(word)) &&
        Object.entries(chosen).every(([key, select]) => !select.value || claim[key].includes(select.value)) &&
        (!only.checked || affected.has(claim));
      if (fits) count += 1;
      if (fits !== claim.shown) pending.push({ claim, fits });
    }
    // What goes, goes from the end of the page: from its beginning, each claim would be drawn before it goes too.
    const [head, ...others] = pending;
    pending = [head, ...others.filter((one) => one.fits), ...others.filter((one) => !one.fits).reverse()].filter(Boolean);
    change(1);
    found.textContent = `${count} of ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} shown.`;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();  // the browser would reset only after this has run
    search.value = '';
    only.checked = false;
    for (const select of Object.values(chosen)) select.value = '';
    withdraw('');
  });

  // What if a source were withdrawn: the answers were computed when the report was made.
  const verdict = one('#verdict');
  const withdraw = (value) => {
    without.value = value;
    for (const claim of affected) one('.fate', claim.element).hidden = true;
    for (const node of all('.gone')) node.classList.remove('gone');
    affected = new Set();
    only.checked = only.checked && value !== '';
    only.parentElement.hidden = value === '';
    verdict.textContent = '';
    const source = sources.get(value);
    if (source) {
      const tally = { falls: 0, weakens: 0, gains: 0 };
      for (const [number, effect, status, advice] of source.effects) {
        const claim = byNumber.get(number);
        tally[effect] += 1;
        affected.add(claim);
        const fate = one('.fate', claim.element);
        const change = claim.status[0] === status ? 'stays' : 'would be';
        fate.textContent = `Without ${source.name} it ${effect}: it ${change} ${status}; advice: ${advice} it.`;
        fate.hidden = false;
      }
      for (const node of all(`.party.p${value}:not(.fold)`)) node.classList.add('gone');
      const count = (number, verb) => `${number} ${number === 1 ? `claim ${verb}s` : `claims ${verb}`}`;
      const rest = claims.length - affected.size;
      verdict.textContent = `Without ${source.name}: ${count(tally.falls, 'fall')}, ${count(tally.weakens, 'weaken')}` +
        (tally.gains ? `, ${count(tally.gains, 'gain')}` : '') + `, ${count(rest, 'stay')} as ${rest === 1 ? 'it is' : 'they are'}.`;
    }
    filter();
  };
  without.addEventListener('input', () => withdraw(without.value));

  // Parties: who they are and what depends on them, on hovering, tabbing or clicking.
  const card = one('#card');
  let pinned = null;
  let returning = false;
  const parties = (node) => [...node.classList].filter((name) => /^p\d+$/.test(name)).map((name) => name.slice(1));
  const describe = (node) => {
    card.replaceChildren();
    for (const number of parties(node)) {
      const source = sources.get(number);
      if (!source) continue;
      card.append(make('h2', source.name));
      const list = make('dl', '');
      all('td', source.row).forEach((cell, i) => {
        if (!cell.textContent.trim()) return;
        list.append(make('dt', one('#sources thead').rows[0].cells[i + 1].textContent), make('dd', cell.textContent));
      });
      card.append(list);
      const button = make('button', `Withdraw ${source.name}`, { type: 'button' });
      button.addEventListener('click', () => withdraw(without.value === number ? '' : number));
      card.append(button);
    }
    card.hidden = false;
  };
  const light = (node, on) => {
    const picture = node.closest('svg');
    for (const lit of all('.lit', picture)) lit.classList.remove('lit');
    if (!on) return;
    const queue = parties(node).slice(0, 1), seen = new Set();
    while (queue.length > 0) {
      const number = queue.pop();
      if (seen.has(number)) continue;
      seen.add(number);
      for (const drawn of all(`.p${number}`, picture)) drawn.classList.add('lit');
      for (const way of all(`.f${number}`, picture)) {
        way.classList.add('lit');
        const to = [...way.classList].find((name) => /^t\d+$/.test(name));
        if (to) queue.push(to.slice(1));
      }
    }
  };
  const close = () => { card.hidden = true; pinned = null; };
  for (const node of all('.stemma .party')) {
    node.setAttribute('tabindex', '0');
    node.setAttribute('role', 'button');
    node.setAttribute('aria-label', all('text', node).map((text) => text.textContent).join(', '));
    const show = () => { if (!pinned && !returning) describe(node); light(node, true); };
    const leave = () => { if (!pinned) close(); light(node, false); };
    const pin = () => { pinned = node; describe(node); const button = one('button', card); if (button) button.focus(); };
    node.addEventListener('mouseenter', show);
    node.addEventListener('focus', show);
    node.addEventListener('mouseleave', leave);
    node.addEventListener('blur', leave);
    node.addEventListener('click', pin);
    node.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      pin();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    const back = pinned;
    close();
    returning = true;
    if (back) back.focus();
    returning = false;
  });

  // A long table of sources is cut: all of it would weigh on every keystroke. Paper has the whole.
  const most = 50, slack = 10;
  const rest = [...sources.values()].map((source) => source.row).slice(most);
  if (rest.length > slack) {
    const button = make('button', `Show all ${sources.size} sources`, { type: 'button' });
    const show = (on) => { for (const row of rest) row.hidden = !on; };
    button.addEventListener('click', () => { show(true); button.remove(); });
    addEventListener('beforeprint', () => show(true));
    addEventListener('afterprint', () => show(!button.isConnected));
    one('#sources').append(button);
    show(false);
  }

  // On paper everything that is folded away is opened.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => { for (const one of folded) one.open = false; });

  desk.hidden = false;
  filter();
})();
