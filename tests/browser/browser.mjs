// SPDX-License-Identifier: MIT
// What reviewers do, in a browser. `browser.mjs NAME` runs one of them.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {axeSource, Night} from './night.mjs';

const night = await Night.make();
const heading = (page) => page.locator('h1').innerText();

// Presses a key that leads to another page, and waits for that.
const leaf = async (page, key) => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
};

const looks = async (page, where) => {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  assert.deepEqual(found.violations.map((one) => `${where} ${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`), []);
};

// The pages of a PDF with the place of every word, in points; null where there is no pdftotext.
const pagesOf = (file) => {
  const {stdout, error} = spawnSync('pdftotext', ['-bbox', file, '-'], {maxBuffer: 1 << 28});
  if (error) return console.log('browser: there is no pdftotext: paper is not looked at'), null;
  return [...stdout.toString().matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, width, height, inner]) => ({
    width: Number(width), height: Number(height),
    words: [...inner.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text]) => (
      {left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), height: bottom - top, text})),
  }));
};

const tests = {
  async 'twenty findings by keyboard'() {
    const page = await night.page();
    const before = night.statuses();
    await leaf(page, 'n');
    for (const side of ['.side.denies', '.side.asserts']) assert.ok(await page.locator(`${side} mark.cue`).count() > 0, side);
    const keys = ['c', '1', 'u', 'c', '4'];
    const seen = new Set();
    for (let i = 0; i < 20; i++) {
      seen.add(page.url().replace(/[?].*/, ''));
      await leaf(page, keys[i % keys.length]);
      assert.match(await page.locator('.notice').innerText(), /confirmed|dismissed|unsure/);
    }
    assert.equal(seen.size, 20);
    const after = night.statuses();
    assert.equal(before.new - after.new, 20);
    assert.deepEqual([after.confirmed, after.dismissed, after.unsure], [8, 8, 4]);
    await leaf(page, 'z');
    assert.equal(night.statuses().new, after.new + 1);
    await leaf(page, 'q');
    assert.match(await page.locator('.progress').innerText(), /^\s*19\s+of \d+ reviewed/);
    await page.keyboard.press('j');
    await leaf(page, 'Enter');
    assert.match(page.url(), /\/finding\//);
    await page.keyboard.press('e');
    await page.keyboard.type('seen by phone c u 1');
    await page.keyboard.press('Escape');
    await leaf(page, 's');
    assert.match(await page.locator('.history .note').innerText(), /seen by phone c u 1/);
    assert.equal(night.statuses().new, after.new + 1);
  },

  async 'keys can be switched off'() {
    const page = await night.page();
    await page.keyboard.press('?');
    await page.locator('dialog').getByText('confirm').first().waitFor();
    await looks(page, 'the keys');
    await page.locator('dialog input[type=checkbox]').uncheck();
    await page.locator('dialog button').click();
    await page.goto((await page.locator('.row-link').first().getAttribute('href')).replace(/^/, new URL(page.url()).origin));
    const before = night.statuses();
    await page.keyboard.press('c');
    await page.keyboard.press('u');
    assert.deepEqual(night.statuses(), before);
    assert.equal(await page.locator('.verdicts kbd').first().isVisible(), false);
  },

  async 'filters'() {
    const page = await night.page();
    await page.goto(new URL('/?status=all', page.url()).href);
    const all = await page.locator('.progress').innerText();
    await page.getByLabel('Words').fill('missile');
    await page.locator('select[name=status]').selectOption('all');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: 'Show'}).click()]);
    assert.notEqual(await page.locator('.progress').innerText(), all);
    for (const text of await page.locator('.dispute h2').allInnerTexts()) assert.match(text, /missile|White House|North Korea/i);
    await page.getByLabel('Save this filter as').fill('Missiles <b>');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: 'Save', exact: true}).click()]);
    await page.goto(new URL('/', page.url()).href);
    await page.locator('.filters summary').click();
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', {name: 'Missiles <b>'}).click()]);
    assert.match(page.url(), /q=missile/);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: 'Forget the filter'}).click()]);
    assert.equal(await page.getByRole('link', {name: 'Missiles <b>'}).count(), 0);
  },

  async 'without scripts'() {
    const page = await night.page({javaScriptEnabled: false});
    const before = night.statuses();
    await page.getByRole('link', {name: 'Start reviewing'}).click();
    const first = page.url();
    await page.getByRole('button', {name: /Confirm/}).click();
    assert.notEqual(page.url(), first);
    assert.equal(night.statuses().new, before.new - 1);
    await page.getByRole('button', {name: 'Undo'}).first().click();
    assert.equal(night.statuses().new, before.new);
    await page.locator('.more summary').click();
    await page.getByLabel('Note').fill('plain');
    await page.getByRole('button', {name: /Save without/}).click();
    assert.match(await page.locator('.history').innerText(), /plain/);
  },

  async 'two reviewers, one finding'() {
    const ada = await night.page(), bo = await night.page();
    await bo.goto(new URL('/help', bo.url()).href);
    await bo.getByLabel(/kept under the name/).fill('bo');
    await Promise.all([bo.waitForEvent('load'), bo.getByRole('button', {name: 'Save'}).click()]);
    await leaf(ada, 'n');
    await bo.goto(ada.url());
    await bo.locator('.more summary').click();
    await bo.getByLabel('Note').fill('the toll was counted later');
    const url = ada.url();
    await leaf(ada, 'c');
    await Promise.all([bo.waitForEvent('load'), bo.getByRole('button', {name: /update/}).click()]);
    assert.match(await bo.getByRole('alert').innerText(), /Somebody decided/);
    assert.match(await bo.locator('.history').innerText(), /ada.*confirmed/s);
    assert.equal(await bo.getByLabel('Note').inputValue(), 'the toll was counted later');
    await Promise.all([bo.waitForEvent('load'), bo.getByRole('button', {name: /update/}).click()]);
    await ada.goto(url);
    const history = await ada.locator('#history').locator('..').innerText();
    assert.match(history, /ada.*confirmed.*bo.*dismissed: update.*the toll was counted later.*do not agree/s);
  },

  async 'nothing of a text runs'() {
    const page = await night.page();
    await page.goto(new URL('/?status=all&q=%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E', page.url()).href);
    for (const path of ['/?status=all', '/search?q=Rockets', '/search?q=%22%3E%3Cscript%3Ewindow.hit%3D1%3C/script%3E', '/finding/%3Cscript%3E', '/actor/%22%3E%3Csvg%20onload%3Dwindow.hit%3D1%3E']) {
      await page.goto(new URL(path, page.url()).href);
      assert.equal(await page.evaluate(() => window.hit), undefined, path);
      assert.equal(await page.locator('main img, main script, main svg[onload]').count(), 0, path);
      assert.equal(await page.locator('a[href^="javascript:"]').count(), 0, path);
    }
    await page.goto(new URL('/search?q=missile', page.url()).href);
    const links = await page.locator('.row-link').evaluateAll((all) => all.map((one) => one.href));
    assert.ok(links.length > 0);
    for (const link of links) {
      await page.goto(link);
      assert.equal(await page.evaluate(() => window.hit), undefined, link);
      assert.equal(await page.locator('main img, main script').count(), 0, link);
    }
    await page.locator('.more summary').click();
    const evil = '<img src=x onerror=window.hit=1>';
    for (const field of ['Note', 'Tags', 'For']) await page.getByLabel(field, {exact: true}).fill(evil);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', {name: /Save without/}).click()]);
    assert.match(await page.locator('.history').innerText(), /<img src=x/);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  },

  async 'a file without a server'() {
    const page = await night.page();
    const file = `${night.folder}/review.html`, saved = `${night.folder}/decisions.jsonl`;
    night.sicnon('export', '--status', 'new', '--format', 'review-html', '-o', file);
    const before = night.statuses();
    await page.goto(`file://${file}`);
    await looks(page, 'the file');
    await page.getByLabel('Your name').fill('cy');
    await page.getByLabel('Your name').blur();
    for (const key of ['j', 'c', '1', 'u']) await page.keyboard.press(key);
    await page.locator('form.decide').nth(1).getByLabel('Note').fill('said by <b>another</b>');
    await page.reload();
    assert.equal(await page.locator('#count').innerText(), `3 of ${before.new}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save decisions'}).click()]);
    await download.saveAs(saved);
    assert.match(night.sicnon('review', '--batch', saved), /3 done, 0 unchanged, 0 refused/);
    assert.match(night.sicnon('review', '--batch', saved), /0 done, 3 unchanged, 0 refused/);
    const after = night.statuses();
    assert.deepEqual([after.new, after.confirmed ?? 0, after.unsure ?? 0], [before.new - 3, (before.confirmed ?? 0) + 1, (before.unsure ?? 0) + 1]);
  },

  async 'the report on screens'() {
    const file = `${night.folder}/report.html`;
    night.sicnon('export', '--format', 'html', '-o', file);
    const grounds = new Set();
    for (const options of [{colorScheme: 'light'}, {colorScheme: 'dark'}, {colorScheme: 'light', viewport: {width: 360, height: 740}}]) {
      const page = await night.page(options);
      await page.goto(`file://${file}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await looks(page, `the report, ${JSON.stringify(options)}`);
      assert.equal(await page.evaluate(() => window.hit), undefined);
      assert.equal(await page.locator('img, script, a[href^="javascript:"]').count(), 0);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 0, 'too wide');
      for (const link of await page.locator('a[href^="#"]').all()) assert.equal(await page.locator(`[id="${(await link.getAttribute('href')).slice(1)}"]`).count(), 1);
      grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      await page.context().close();
    }
    assert.equal(grounds.size, 2);
  },

  async 'the report on paper'() {
    const file = `${night.folder}/report.html`, paper = `${night.folder}/report.pdf`;
    night.sicnon('export', '--format', 'html', '-o', file);
    const ids = night.sicnon('export').trim().split('\n').map((line) => JSON.parse(line).id);
    for (const [format, width, height] of [['A4', 595, 842], ['Letter', 612, 792]]) {
      const page = await night.page({colorScheme: 'dark'});
      await page.goto(`file://${file}`);
      await page.pdf({path: paper, format, preferCSSPageSize: false});
      const pages = pagesOf(paper);
      if (!pages) return;
      const words = pages.flatMap((one) => one.words);
      assert.ok(pages.every((one) => Math.abs(one.width - width) < 2 && Math.abs(one.height - height) < 2), format);
      assert.ok(words.every((one) => one.left > 30 && one.right < width - 30 && one.top > 30 && one.bottom < height - 30), `${format}: something runs off the page`);
      assert.ok(pages.every((one) => one.words.length > 0), `${format}: an empty page`);
      const text = words.map((one) => one.text).join('');
      for (const id of ids) assert.ok(text.includes(id), `${format}: how ${id} was inferred is folded up`);
      const headings = new Set((await page.locator('h2, h3, h4, th[scope=rowgroup]').allInnerTexts()).map((one) => one.replace(/\s/g, '')));
      for (const one of pages.slice(0, -1)) {
        const bottom = Math.max(...one.words.map((word) => word.bottom));
        const line = one.words.filter((word) => word.bottom > bottom - 2).map((word) => word.text).join('');
        assert.ok(!headings.has(line), `${format}: the heading "${line}" ends a page`);
      }
      await page.context().close();
    }
  },

  async 'accessible, in light and dark, wide and narrow'() {
    const looked = [{colorScheme: 'light'}, {colorScheme: 'dark'}, {colorScheme: 'light', viewport: {width: 360, height: 740}}];
    const grounds = new Set();
    for (const options of looked) {
      const page = await night.page(options);
      const finding = await page.locator('.row-link').first().getAttribute('href'), dispute = await page.locator('.dispute h2 a').first().getAttribute('href');
      await page.goto(new URL(finding, page.url()).href);
      const actor = await page.locator('.side h2 a').first().getAttribute('href'), rule = await page.locator('.why li a').last().getAttribute('href');
      const paths = ['/', '/?status=all&kind=denial', finding, `${finding}?rejected=yes`, dispute, actor, rule, '/rules', '/runs', '/run/1', '/search?q=missiles', '/help', '/nowhere'];
      for (const path of paths) {
        await page.goto(new URL(path, page.url()).href);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await looks(page, `${JSON.stringify(options)} ${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${path} is ${wide} pixels too wide`);
      }
      grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      await page.context().close();
    }
    assert.equal(grounds.size, 2);
  },
};

let failed = 0, ran = 0;
for (const [name, test] of Object.entries(tests)) {
  if (process.argv[2] && !name.includes(process.argv[2])) continue;
  ran++;
  try {
    await test();
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.stack}`);
  }
}
for (const complaint of night.complaints) console.log(`console: ${complaint}`);
await night.end();
console.log(`browser: ${ran} tests, ${failed} failed, ${night.complaints.length} complaints`);
process.exit(failed || night.complaints.length || !ran ? 1 : 0);
