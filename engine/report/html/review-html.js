// SPDX-License-Identifier: MIT
// Decisions of a file without a server: kept by the browser as they are made, saved as a file in the end.
const forms = [...document.querySelectorAll('form.decide')];
const memory = `sicnon-review ${forms.map((form) => form.dataset.finding).join(' ')}`;
const by = (id) => document.getElementById(id);

const read = (form) => {
  const chosen = form.querySelector('input[type=radio]:checked');
  const [status, reason] = chosen ? chosen.value.split(':') : [];
  const decision = {finding: form.dataset.finding, seen: Number(form.dataset.seen)};
  if (status) decision.status = status;
  if (reason) decision.reason = reason;
  for (const name of ['note', 'duplicate_of']) {
    const value = form.elements[name].value.trim();
    if (value && (name === 'note' || status === 'duplicate')) decision[name] = value;
  }
  return decision;
};

const decided = () => forms.map(read).filter((one) => one.status || one.note);

const show = () => {
  for (const form of forms) form.classList.toggle('done', Boolean(read(form).status));
  by('count').textContent = `${decided().length} of ${forms.length}`;
};

// A browser that keeps nothing (private windows, some for files) still lets decisions be made and saved.
const keep = () => {
  try {
    localStorage.setItem(memory, JSON.stringify({reviewer: by('reviewer').value, decisions: decided()}));
  } catch {}
  show();
};

const restore = () => {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(memory)); } catch {}
  by('reviewer').value = kept?.reviewer ?? '';
  for (const decision of kept?.decisions ?? []) {
    const form = forms.find((one) => one.dataset.finding === decision.finding);
    const value = decision.reason ? `${decision.status}:${decision.reason}` : decision.status;
    for (const radio of form?.querySelectorAll('input[type=radio]') ?? []) radio.checked = radio.value === value;
    for (const name of ['note', 'duplicate_of']) if (form) form.elements[name].value = decision[name] ?? '';
  }
};

const save = () => {
  const reviewer = by('reviewer').value.trim();
  const lines = decided().map((one) => JSON.stringify(reviewer ? {...one, reviewer} : one));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.join('\n') + (lines.length ? '\n' : '')], {type: 'application/jsonl'}));
  link.download = 'decisions.jsonl';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

let current = -1;
const go = (to) => {
  current = Math.min(Math.max(to, 0), forms.length - 1);
  const first = forms[current]?.querySelector('input[type=radio]:checked, input[type=radio]');
  forms[current]?.previousElementSibling?.scrollIntoView({block: 'start'});
  first?.focus({preventScroll: true});
};

const choose = (value) => {
  const radios = [...(forms[current]?.querySelectorAll('input[type=radio]') ?? [])];
  const wanted = /[1-9]/.test(value) ? radios.filter((one) => one.value.startsWith('dismissed:'))[value - 1] : radios.find((one) => one.value === value);
  if (!wanted) return;
  wanted.checked = true;
  keep();
  go(current + 1);
};

document.addEventListener('keydown', (event) => {
  const writes = event.target.tagName === 'INPUT' && event.target.type !== 'radio' && event.target.type !== 'checkbox';
  if (writes || event.ctrlKey || event.altKey || event.metaKey || !by('keys').checked) return;
  const actions = {j: () => go(current + 1), k: () => go(current - 1), c: () => choose('confirmed'), u: () => choose('unsure')};
  const action = actions[event.key] ?? (/^[1-9]$/.test(event.key) ? () => choose(event.key) : null);
  if (!action) return;
  event.preventDefault();
  action();
});

for (const form of document.querySelectorAll('form')) form.addEventListener('submit', (event) => event.preventDefault());
for (const form of forms) {
  form.addEventListener('input', keep);
  form.addEventListener('focusin', () => { current = forms.indexOf(form); });
  form.querySelector('.clear').addEventListener('click', () => { form.reset(); keep(); });
}
by('reviewer').addEventListener('input', keep);
by('save').addEventListener('click', save);
restore();
show();
