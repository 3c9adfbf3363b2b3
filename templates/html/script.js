(() => {
  const find = (selector) => document.querySelector(selector);
  const root = document.documentElement;
  const button = find('#vzhled');
  if (!button) return; // a leaflet has neither the search nor the switch
  const show = (dark) => {
    root.dataset.theme = dark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(dark));
  };
  show(matchMedia('(prefers-color-scheme: dark)').matches);
  button.addEventListener('click', () => show(root.dataset.theme !== 'dark'));
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u00a0/g, ' ').toLowerCase();
  const parts = [...document.querySelectorAll('[data-search]')].map((part) => [part, plain(part.textContent)]);
  const sections = [...document.querySelectorAll('main section')];
  const search = (text) => {
    const words = plain(text).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [part, content] of parts) {
      const found = words.every((word) => content.includes(word));
      part.hidden = !found;
      count += found;
    }
    for (const section of sections) {
      const own = section.querySelectorAll('[data-search]');
      section.hidden = words.length > 0 && (own.length === 0 || [...own].every((part) => part.hidden));
    }
    find('#nalezeno').textContent = words.length ? `Nalezeno: ${count} z ${parts.length}` : '';
  };
  find('#hledani').addEventListener('submit', (event) => { event.preventDefault(); search(find('#dotaz').value); });
  find('#dotaz').addEventListener('input', (event) => search(event.target.value));
  document.addEventListener('click', (event) => { // a link into a chapter the search has hidden ends the search
    const link = event.target.closest('a[href^="#"]');
    if (!link || !document.getElementById(link.hash.slice(1))?.closest('[hidden]')) return;
    find('#dotaz').value = '';
    search('');
  });
})();
