// SPDX-License-Identifier: MIT
// A night, its server and browsers: what the browser tests share.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const need = createRequire(join(process.env.NODE_MODULES, 'x.js'));
const {chromium} = need('playwright-core');
export const axeSource = need('axe-core').source;
const {SICNON, SICNON_SOURCE, CHROMIUM} = process.env;

// Texts that would run if anything of them reached a page as markup.
const evil = '<script>window.hit=1</script><img src=x onerror="window.hit=1">\'"><svg onload=window.hit=1>';
const hostile = [
  {id: 'evil-1', publisher: `Post ${evil}`, published: '2026-03-02', title: `Rockets ${evil}`, url: 'javascript:window.hit=1',
   text: `North Korea denied that it had supplied missiles to Russia, the Post said. ${evil}`},
  {id: 'evil-2', publisher: 'Post', published: '2026-03-02', title: 'Rockets', url: 'https://post.example/"onmouseover="window.hit=1',
   text: `The White House ${evil} said that North Korea had supplied missiles to Russia.`},
];

export class Night {
  static async make(extra = []) {
    const night = new Night();
    night.folder = mkdtempSync(join(tmpdir(), 'sicnon-browser-'));
    night.db = join(night.folder, 'night.db');
    const more = join(night.folder, 'hostile.jsonl');
    writeFileSync(more, hostile.map((one) => JSON.stringify(one)).join('\n'));
    execFileSync(SICNON, ['run', '--quiet', '--search', '--db', night.db, join(SICNON_SOURCE, 'corpus/sample'), more, ...extra]);
    night.server = spawn(SICNON, ['serve', '--db', night.db, '--port', '0', '--reviewer', 'ada'], {stdio: ['ignore', 'pipe', 'inherit']});
    night.lines = createInterface({input: night.server.stdout})[Symbol.asyncIterator]();
    night.browser = await chromium.launch({executablePath: CHROMIUM, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
      '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']});
    night.complaints = [];
    return night;
  }

  // A page that is signed in; what its console says is kept.
  async page(options = {}) {
    const context = await this.browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const page = await context.newPage();
    page.setDefaultTimeout(30000);
    // A form that is refused answers with 409: Chromium tells of that in the console, too.
    page.on('console', (message) => { if (!/status of 4\d\d/.test(message.text())) this.complaints.push(message.text()); });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => { this.complaints.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
    page.on('request', (request) => { if (!request.url().startsWith('http://127.0.0.1:') && !/^(data|file|blob):/.test(request.url())) this.complaints.push(`loads ${request.url()}`); });
    const url = (await this.lines.next()).value;
    await page.goto(url);
    return page;
  }

  // What a command prints.
  sicnon(command, ...more) { return execFileSync(SICNON, [command, '--db', this.db, ...more]).toString(); }

  // {new: 3, confirmed: 2 ...} as exports tell.
  statuses() {
    const counts = {};
    const lines = execFileSync(SICNON, ['export', '--db', this.db], {maxBuffer: 1 << 26}).toString().trim().split('\n');
    for (const line of lines) counts[JSON.parse(line).status] = (counts[JSON.parse(line).status] ?? 0) + 1;
    return counts;
  }

  async end() {
    await this.browser.close();
    this.server.kill('SIGTERM');
    await new Promise((done) => this.server.on('exit', done));
    rmSync(this.folder, {recursive: true});
  }
}
