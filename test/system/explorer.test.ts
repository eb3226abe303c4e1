import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { explorerUnderTest, theRealOne } from './explorer-under-test.ts';
import type { ExplorerUnderTest } from './explorer-under-test.ts';

jest.setTimeout(60_000);

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser;
let explorer: ExplorerUnderTest;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `These tests need a browser at ${CHROMIUM}: "apt-get install chromium", or set CHROMIUM to where one is.`,
    );
  }
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  explorer = await theRealOne();
});
afterAll(async () => {
  await browser?.close();
  await explorer?.stop();
});

/** A reader with a fresh browser: what they asked the network for, and what the browser complained about. */
async function reader(from: ExplorerUnderTest = explorer, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const requested: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  page.on(
    'console',
    (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
  );
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(from.baseUrl);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  const elsewhere = () =>
    requested.filter((url) => !url.startsWith('data:') && new URL(url).origin !== new URL(from.baseUrl).origin);
  return { page, requested, complaints, elsewhere, leave: () => context.close() };
}

const persona = (page: Page, key: string) => page.locator(`input[name=persona][value="${key}"]`);
const question = (page: Page, key: string) => page.locator(`[data-question="${key}"]`);
const answer = (page: Page) => page.locator('.graphiql-response .CodeMirror-code');

/** Runs `act`, then gives the body of the GraphQL answer that it led to. */
async function answered(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ data: unknown; text: string; authorization: string | undefined }> {
  const asked = page.waitForResponse((response) => {
    const sent = response.request().postData() ?? '';
    return response.request().method() === 'POST' && !sent.includes('IntrospectionQuery');
  });
  const [response] = await Promise.all([asked, act()]);
  const text = await response.text();
  await page.locator('.graphiql-response .graphiql-spinner').waitFor({ state: 'detached' });
  const { data } = JSON.parse(text) as { data: unknown };
  return { data, text, authorization: response.request().headers()['authorization'] };
}

describe('The explorer', () => {
  test('opens, speaks with this host alone, and the browser has nothing to object', async () => {
    const { page, requested, complaints, elsewhere, leave } = await reader();
    await answered(page, () => question(page, explorer.question).click());
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('dialog').waitFor();
    expect(requested.length).toBeGreaterThan(5);
    expect(elsewhere()).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('follows an auction over a WebSocket, until it is stopped', async () => {
    const { page, complaints, leave } = await reader();
    const opened = page.waitForEvent('websocket');
    await question(page, 'listing-updated').click();
    await answer(page).getByText('revision').waitFor();
    const socket = await opened;
    expect(new URL(socket.url()).pathname).toBe('/graphql');
    const closed = socket.waitForEvent('close');
    await page.getByRole('button', { name: 'Stop query' }).click();
    await closed;
    expect(complaints).toEqual([]);
    await leave();
  });

  test('could not speak with another host if it tried', async () => {
    const { page, leave } = await reader();
    const tried = await page.evaluate(() =>
      fetch('http://127.0.0.2:9/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    const policy = (await page.request.get(explorer.baseUrl)).headers()['content-security-policy'] ?? '';
    expect(tried).toBe('refused');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    await leave();
  });

  test('asks one question as two personas, who get answers that differ', async () => {
    const { page, leave } = await reader();
    await persona(page, explorer.shownTo).check();
    const shown = await answered(page, () => question(page, explorer.question).click());
    expect(await page.locator('.asking-as').textContent()).toContain(await nameOf(page, explorer.shownTo));
    const hidden = await answered(page, () => persona(page, explorer.hiddenFrom).check());
    expect(await page.locator('.asking-as').textContent()).toContain(await nameOf(page, explorer.hiddenFrom));

    expect(shown.authorization).toMatch(/^Bearer ./);
    expect(valuesOf(shown.data, explorer.coordinate)).not.toContain(null);
    expect(valuesOf(hidden.data, explorer.coordinate)).not.toEqual(valuesOf(shown.data, explorer.coordinate));
    for (const value of valuesOf(shown.data, explorer.coordinate)) {
      expect(await answer(page).textContent()).not.toContain(value);
    }
    await leave();
  });

  test('has a first question ready to be run as it stands', async () => {
    const { page, leave } = await reader();
    await persona(page, explorer.shownTo).check();
    const { data } = await answered(page, () => page.getByRole('button', { name: /^Execute query/ }).click());
    expect(valuesOf(data, explorer.coordinate).length).toBeGreaterThan(0);
    await leave();
  });

  test('explains beside the answer who could ever see each restricted field, and by which article', async () => {
    const { page, leave } = await reader();
    await persona(page, explorer.shownTo).check();
    await answered(page, () => question(page, explorer.question).click());
    const panel = page.getByRole('complementary', { name: 'Privacy of this answer' });
    const group = panel.locator('.group', { has: page.locator(`[data-coordinate="${explorer.coordinate}"]`) });
    const policy = await page.evaluate(() => fetch('/explorer/policy.json').then((response) => response.json()));
    const title = policy.articles[explorer.way.under].title;
    expect(await group.locator(`[data-coordinate="${explorer.coordinate}"] .kind`).textContent()).toBe(explorer.kind);
    const way = group.locator('.ways > li', { hasText: explorer.way.to }).filter({ hasText: explorer.way.under });
    expect(await way.textContent()).toContain(title.en ?? title);
    await leave();
  });

  test('asks with a token that is pasted too, until a persona is chosen', async () => {
    const another = await explorerUnderTest();
    const { page, leave } = await reader(another);
    await page.getByLabel('Access token').fill('token-of-the-seller');
    await page.getByRole('button', { name: 'Use' }).click();
    const pasted = await answered(page, () => question(page, another.question).click());
    expect(pasted.authorization).toBe('Bearer token-of-the-seller');
    const visitor = await answered(page, () => persona(page, 'visitor').check());
    expect(visitor.authorization).toBeUndefined();
    await leave();
    await another.stop();
  });

  test('keeps no token and no query in the browser', async () => {
    const { page, leave } = await reader();
    await persona(page, explorer.shownTo).check();
    await answered(page, () => question(page, explorer.question).click());
    const kept = await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    expect(kept).toEqual([{}, {}, '']);
    await leave();
  });

  test('speaks Japanese to a Japanese browser and fits a telephone', async () => {
    const { page, leave } = await reader(explorer, { locale: 'ja-JP', viewport: { width: 390, height: 844 } });
    expect(await page.getAttribute('html', 'lang')).toBe('ja');
    await page.getByRole('heading', { name: 'この回答とプライバシー' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await leave();
  });
});

describe('The explorer, with answers of the test’s own', () => {
  let own: ExplorerUnderTest;
  beforeAll(async () => void (own = await explorerUnderTest()));
  afterAll(() => own?.stop());

  test('sends a query again when the persona changes, but never a change', async () => {
    const { page, requested, leave } = await reader(own);
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('mutation { ship(id: "tea-bowl") { priceYen } }');
    const { text } = await answered(page, () => page.keyboard.press('Control+Enter'));
    expect(text).toContain('"ship":');
    const before = requested.length;
    await persona(page, own.shownTo).check();
    await page.waitForTimeout(500);
    expect(requested.slice(before)).toEqual([]);
    expect((await answer(page).textContent())?.replace(/\u200b/g, '')).toBe('');
    await leave();
  });

  test('opens a prepared query in a tab of its own when the reader has written something', async () => {
    const { page, leave } = await reader(own);
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('query Mine { trade(id: "tea-bowl") { id } }');
    await graphiqlHasNoticed(page);
    const { data } = await answered(page, () => question(page, 'price').click());
    expect(data).toMatchObject({ trade: { id: 'tea-bowl' } });
    await graphiqlHasNoticed(page);
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(['Mine', 'Price']);
    await leave();
  });

  test('shows what an answer holds as text', async () => {
    const { page, complaints, leave } = await reader(own);
    await persona(page, own.shownTo).check();
    const { text } = await answered(page, () => question(page, own.question).click());
    expect(text).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('The explorer without demo data', () => {
  let real: ExplorerUnderTest;
  beforeAll(async () => void (real = await explorerUnderTest({ demo: false })));
  afterAll(() => real?.stop());

  test('hands out no personas', async () => {
    const { page, requested, leave } = await reader(real);
    const list = await page.request.get(new URL('/explorer/personas.json', real.baseUrl).href);
    expect(list.status()).toBe(404);
    expect(await page.locator('input[name=persona]').count()).toBe(0);
    expect(requested.filter((url) => url.includes('personas'))).toEqual([]);
    await leave();
  });

  test('asks with a token that is pasted, and forgets it', async () => {
    const { page, leave } = await reader(real);
    await page.getByLabel('Access token').fill('token-of-the-seller');
    await page.getByRole('button', { name: 'Use' }).click();
    const { authorization } = await answered(page, () => question(page, real.question).click());
    expect(authorization).toBe('Bearer token-of-the-seller');
    expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
    await page.reload();
    expect(await page.getByLabel('Access token').inputValue()).toBe('');
    await leave();
  });
});

const nameOf = async (page: Page, key: string) =>
  (await page
    .locator('.persona', { has: persona(page, key) })
    .locator('.name')
    .textContent()) ?? key;

/** Every value under the coordinate's field name, at any depth. */
function valuesOf(data: unknown, coordinate: string): unknown[] {
  const field = coordinate.split('.').at(-1);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === field ? [value as unknown] : valuesOf(value, coordinate),
  );
}

/** GraphiQL takes note of a changed text 100 ms after the last change. */
const graphiqlHasNoticed = (page: Page) => page.waitForTimeout(300);
