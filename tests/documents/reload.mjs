// node reload.mjs ADDRESS FILE OLD NEW OUTPUT.png: opens the preview, changes OLD to NEW in the file as an editor would,
// and prints as one JSON object what was in the page before and after, where the page stood, how many links of others
// would open inside it, and any trouble.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.SPODQ_CHROMIUM || '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const [address, file, old, fresh, picture] = process.argv.slice(2);
const trouble = [];
const foreign = [];

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const tab = await browser.newPage({ viewport: { width: 1000, height: 600 } });
tab.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
});
tab.on('pageerror', (error) => trouble.push(String(error)));
tab.on('request', (request) => {
  if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url());
});
await tab.goto(address);
const page = tab.frameLocator('#page');
await page.getByRole('link', { name: 'Manuál', exact: true }).click();
await page.locator('a[href^="https:"]').first().waitFor();
const framed = await page.locator('a[href^="https:"]:not([target="_blank"])').count();
await page.getByRole('link', { name: 'Nedostatky' }).click();
await page.getByText(old).first().waitFor();
const before = await page.locator('body').innerText();
writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, fresh));
await page.getByText(fresh).first().waitFor();
const after = await page.locator('body').innerText();
const at = await tab.evaluate(() => document.getElementById('page').contentWindow.location.pathname);
const title = await tab.title();
await tab.screenshot({ path: picture });
await browser.close();
process.stdout.write(JSON.stringify({ before: before.includes(old), after: after.includes(old), at, title, framed, trouble, foreign }));
