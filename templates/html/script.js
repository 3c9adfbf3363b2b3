(() => {
  const find = (selector) => document.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const button = find('#vzhled');
  if (!button) return; // a leaflet has neither the search nor the switch
  const show = (dark) => {
    root.dataset.theme = dark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(dark));
  };
  show(matchMedia('(prefers-color-scheme: dark)').matches);
  button.addEventListener('click', () => show(root.dataset.theme !== 'dark'));

  const form = find('#hledani');
  const query = find('#dotaz');
  const panel = find('#filtry');
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u00a0/g, ' ').toLowerCase();
  const parts = all('[data-search]').map((part) => [part, plain(part.textContent), part.dataset.state?.split(/\|(?=\d-)/) ?? []]);
  const sections = all('main section').map((section) => [section, all('[data-search]', section)]);
  const groups = panel ? all('fieldset', panel).map((group) => [group, all('input', group)]) : [];
  const chosen = () => groups.map(([group, boxes]) => [group, boxes.filter((box) => box.checked)]).filter(([, boxes]) => boxes.length);
  const words = (group, boxes) => `${group.querySelector('legend').textContent}: ${boxes.map((box) => box.parentElement.querySelector('b').textContent).join(' nebo ')}`;
  const note = (wanted, count) => { // who prints or reads a part must know that it is one
    const reasons = wanted.map(([group, boxes]) => words(group, boxes));
    if (query.value.trim()) reasons.push(`hledáno „${query.value.trim()}“`);
    const place = find('#vyber');
    if (place) place.textContent = `Jen výběr (${count} z\u00a0${parts.length}): ${reasons.join('; ')}.`;
    if (place) place.hidden = !reasons.length;
    if (panel) find('#zvoleno').textContent = wanted.length ? ` (${wanted.reduce((sum, [, boxes]) => sum + boxes.length, 0)})` : '';
  };
  const narrow = () => {
    const sought = plain(query.value).split(/\s+/).filter(Boolean);
    const wanted = chosen();
    const narrowed = sought.length + wanted.length > 0;
    let count = 0;
    for (const [part, text, states] of parts) {
      const found = sought.every((word) => text.includes(word))
        && wanted.every(([, boxes]) => boxes.some((box) => states.includes(box.value)));
      part.hidden = !found;
      count += found;
    }
    for (const [section, own] of sections) section.hidden = narrowed && own.every((part) => part.hidden);
    find('#nalezeno').textContent = narrowed ? `Nalezeno: ${count} z ${parts.length}` : '';
    note(wanted, count);
  };
  const everything = () => {
    form.reset();
    narrow();
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); narrow(); });
  form.addEventListener('input', narrow);
  if (panel) {
    panel.hidden = false;
    find('#zrusit').addEventListener('click', everything);
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary').focus();
    });
  }
  const reveal = (hash) => { // a link into what the search has hidden ends the search
    if (document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('[hidden]')) everything();
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  addEventListener('hashchange', () => {
    reveal(location.hash);
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });
  addEventListener('pageshow', narrow); // browsers keep what was written when one comes back

  for (const place of all('main h2[id], main h3[id], tr[data-search][id]')) { // each place is a link to itself
    const label = place.querySelector('th') ?? place;
    if (label.querySelector('a')) continue;
    const link = document.createElement('a');
    link.className = 'here';
    link.href = `#${place.id}`;
    link.append(...label.childNodes);
    label.append(link);
  }
})();
