// SPDX-License-Identifier: MIT
// Keys for what the page can do anyway: each element with data-key is clicked, or focused, by its key. All can be switched off.
const storage = 'sicnon-keys';
const enabled = () => localStorage.getItem(storage) !== 'off';
const show = () => document.documentElement.classList.toggle('keys-off', !enabled());

const writes = (element) => element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);
const items = () => [...document.querySelectorAll('.row-link')];

const move = (step) => {
  const all = items();
  const at = all.indexOf(document.activeElement);
  const to = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  to?.focus();
};

// The details of a decision open when a key needs what is inside.
const press = (element) => {
  const hidden = element.closest('details:not([open])');
  if (hidden && element.tagName !== 'SUMMARY') hidden.open = true;
  if (writes(element)) element.focus();
  else element.click();
  if (element.tagName === 'SUMMARY') element.parentElement.querySelector('textarea, input')?.focus();
};

const help = async () => {
  const page = await fetch('/help', {credentials: 'same-origin'});
  const keys = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#keys ~ table');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', 'Keys');
  if (keys) dialog.append(document.importNode(keys, true));
  dialog.append(toggle());
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

const toggle = () => {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = enabled();
  box.addEventListener('change', () => { localStorage.setItem(storage, box.checked ? 'on' : 'off'); show(); });
  label.append(box, ' Keys are on ');
  return label;
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) return;
  if (writes(event.target)) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === '?') { event.preventDefault(); help(); return; }
  if (!enabled()) return;
  if (event.key === 'j' || event.key === 'k') { event.preventDefault(); move(event.key === 'j' ? 1 : -1); return; }
  const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!element || event.repeat) return;
  event.preventDefault();
  press(element);
});

// A second click must not send twice.
document.addEventListener('submit', (event) => {
  if (event.target.method !== 'post') return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

document.querySelector('#keys-switch')?.append(toggle());
show();
