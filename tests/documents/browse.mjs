// node browse.mjs PAGE.html OUTPUT_FOLDER: opens the page as people do and prints what happened as one JSON object.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.SPODQ_CHROMIUM || '/usr/bin/chromium';
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 360];
const HEIGHT = 900;

const [page, folder] = process.argv.slice(2);
const address = pathToFileURL(resolve(page)).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shot = (name) => join(folder, `${basename(page, '.html')}-${name}.png`);

async function opened(browser, trouble, options) {
  const context = await browser.newContext({ locale: 'cs-CZ', ...options });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.console.push(message.text());
  });
  tab.on('pageerror', (error) => trouble.page_errors.push(String(error)));
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== address) trouble.requests.push(request.url());
  });
  await tab.goto(address);
  return tab;
}

const EVERYTHING = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
const COLOURS = { runOnly: ['color-contrast'], resultTypes: ['violations'] };

async function accessibility(tab, options) {
  const found = await tab.evaluate((how) => axe.run(document, how), options);
  const told = (rule) => ({
    rule: rule.id,
    impact: rule.impact,
    count: rule.nodes.length,
    nodes: rule.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  });
  return {
    violations: found.violations.map(told),
    undecided: found.incomplete.map(told),
    passes: found.passes.map((rule) => rule.id),
  };
}

// What sticks out of the window to the right; what scrolls inside its own frame does not count.
const overflow = (tab) => tab.evaluate(() => {
  const framed = (element) => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter(
    (each) => each.getBoundingClientRect().right > innerWidth + 1 && !framed(each),
  );
  return {
    scrolls: document.documentElement.scrollWidth > innerWidth,
    elements: wide.slice(0, 5).map((each) => `${each.tagName}.${each.className}: ${each.textContent.slice(0, 60)}`),
  };
});

async function look(browser, trouble, colorScheme, width) {
  const options = { colorScheme, viewport: { width, height: HEIGHT }, bypassCSP: true };
  const tab = await opened(browser, trouble, options);
  await tab.addScriptTag({ content: axe });
  const name = `${colorScheme}-${width}`;
  const told = { name, ...(await accessibility(tab, EVERYTHING)), overflow: await overflow(tab) };
  if (await tab.locator('#filtry').count()) {
    await tab.locator('#filtry summary').click();
    told.open = { ...(await accessibility(tab, EVERYTHING)), overflow: await overflow(tab) };
    await tab.screenshot({ path: shot(`${name}-filters`) });
    await tab.locator('#filtry summary').click();
  }
  await tab.screenshot({ path: shot(name) });
  await tab.context().close();
  return told;
}

const shown = (tab) => tab.evaluate(() => ({
  parts: [...document.querySelectorAll('[data-search]')].map((part) => [part.textContent, part.checkVisibility()]),
  empty_sections: [...document.querySelectorAll('main section')].filter(
    (each) => each.checkVisibility() && each.querySelector('[data-search]')
      && ![...each.querySelectorAll('[data-search]')].some((part) => part.checkVisibility()),
  ).length,
  hidden_sections: [...document.querySelectorAll('main section')].filter((each) => !each.checkVisibility()).length,
  status: document.querySelector('[role=status]').textContent,
}));

// A word with a diacritic that only some parts of the page have, as people write it in a hurry.
const worthSeeking = (tab) => tab.evaluate(() => {
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const parts = [...document.querySelectorAll('[data-search]')].map((part) => part.textContent);
  const words = ['stížnosti', ...parts.join(' ').split(/[^\p{L}]+/u)].filter((word) => word.length > 5);
  const having = (word) => parts.filter((part) => plain(part).includes(plain(word))).length;
  const found = words.find((word) => plain(word) !== word.toLowerCase() && having(word) && having(word) < parts.length / 2);
  return found ? plain(found) : null;
});

// A link of the contents into a chapter that the search has hidden.
async function followed(tab, sought) {
  await tab.getByRole('searchbox').fill(sought);
  const link = tab.locator('nav.contents a').first();
  const target = tab.locator(await link.getAttribute('href'));
  const before = await target.isVisible();
  await link.click();
  return { before, after: await target.isVisible() };
}

async function search(tab) {
  const sought = await worthSeeking(tab);
  if (!sought) return null;
  await tab.getByRole('searchbox').fill(sought);
  const found = await shown(tab);
  await tab.screenshot({ path: shot('search') });
  await tab.getByRole('searchbox').fill('');
  return { sought, found, cleared: await shown(tab), followed: await followed(tab, sought) };
}

// Filters, by keyboard alone.
const narrowed = (tab) => tab.evaluate(() => ({
  parts: [...document.querySelectorAll('[data-search]')].map((part) => [part.dataset.state.split(/\|(?=\d-)/), part.checkVisibility()]),
  note: document.querySelector('#vyber').hidden ? '' : document.querySelector('#vyber').textContent,
  status: document.querySelector('[role=status]').textContent,
}));

const focused = (tab) => tab.evaluate(() => document.activeElement.value || document.activeElement.tagName);

async function printed(tab) {
  await tab.emulateMedia({ media: 'print' });
  const seen = await tab.evaluate(() => ({
    controls: document.querySelector('header.top').checkVisibility(),
    note: document.querySelector('#vyber').checkVisibility(),
  }));
  await tab.emulateMedia({ media: 'screen' });
  return seen;
}

async function filters(tab) {
  if (!(await tab.locator('#filtry').count())) return null;
  const summary = tab.locator('#filtry summary');
  await summary.focus();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const first = await focused(tab);
  await tab.keyboard.press('Space');
  const one = await narrowed(tab);
  const paper = await printed(tab);
  await tab.keyboard.press('Tab');
  const second = await focused(tab);
  await tab.keyboard.press('Space');
  const two = await narrowed(tab);
  const last = tab.locator('#filtry fieldset:last-of-type input').last();
  await last.check();
  const both = await narrowed(tab);
  await tab.keyboard.press('Escape');
  const closed = { open: await tab.locator('#filtry').evaluate((each) => each.open), focused: await focused(tab) };
  await tab.keyboard.press('Enter');
  await tab.locator('#zrusit').click();
  const cleared = { ...(await narrowed(tab)), paper: await printed(tab) };
  await tab.keyboard.press('Escape');
  return { first, one, paper, second, two, last: await last.getAttribute('value'), both, closed, cleared };
}

// Each criterion is a link to itself; one that comes by it to a narrowed page sees the criterion.
async function places(tab) {
  const links = await tab.locator('a.here').evaluateAll((all) => all.map((each) => [each.getAttribute('href'), each.closest('[id]').id]));
  if (!links.length) return { links };
  await tab.getByRole('searchbox').fill('nic takového tu není');
  await tab.evaluate((hash) => { location.hash = hash; }, links.at(-1)[0]);
  await tab.waitForFunction(() => document.querySelector(':target')?.checkVisibility());
  return { links, query: await tab.getByRole('searchbox').inputValue() };
}

const theme = (tab) => tab.evaluate(() => ({
  background: getComputedStyle(document.body).backgroundColor,
  letters: getComputedStyle(document.body).color,
  pressed: document.querySelector('#vzhled').getAttribute('aria-pressed'),
}));

async function themes(tab) {
  const button = tab.locator('#vzhled');
  const before = await theme(tab);
  await button.click();
  const pressed = await theme(tab);
  await tab.evaluate(axe);
  const { violations } = await accessibility(tab, COLOURS);
  await button.click();
  return { before, pressed, after: await theme(tab), violations };
}

async function skip(tab) {
  await tab.keyboard.press('Tab');
  const link = await tab.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { target: document.activeElement.getAttribute('href'), visible: box.left >= 0 && box.top >= 0 && box.width > 0 };
  });
  await tab.keyboard.press('Enter');
  return { ...link, focused: await tab.evaluate(() => document.activeElement.id) };
}

// With the page's own content security policy in force: a script or a style it forbids shows here.
async function use(browser, trouble) {
  const tab = await opened(browser, trouble, { colorScheme: 'light', viewport: { width: WIDTHS[0], height: HEIGHT } });
  const told = { skip: await skip(tab) };
  if (await tab.locator('#vzhled').count()) {
    Object.assign(told, { search: await search(tab), filters: await filters(tab), theme: await themes(tab), places: await places(tab) });
  }
  await tab.context().close();
  return told;
}

mkdirSync(folder, { recursive: true });
const trouble = { console: [], page_errors: [], requests: [] };
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  const used = await use(browser, trouble);
  const looks = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) looks.push(await look(browser, trouble, colorScheme, width));
  }
  console.log(JSON.stringify({ ...trouble, ...used, looks }));
} finally {
  await browser.close();
}
