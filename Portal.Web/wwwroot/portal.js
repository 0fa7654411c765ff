// The only script of our own. A choice of language or of light and dark comes back to the same place on the page.
document.addEventListener('submit', event => {
  const back = event.target.querySelector('input[data-here]');
  if (back) back.value = location.pathname + location.search + location.hash;
});

// A file that is checked stays here: what is sent is its SHA-256, in the field beside it. The field of the file itself has no name and is never sent.
document.addEventListener('submit', async event => {
  const form = event.target;
  const file = form.querySelector('input[type=file][data-fingerprint]')?.files[0];
  if (!file) return;
  event.preventDefault();
  try {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    form.elements.Hash.value = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
    form.submit();
  } catch {
    form.querySelector('[data-fails]').hidden = false;
  }
});

// A signature may also be drawn: lines of points on a field of 1000 by 400, told as text to the field beside it. Nobody has to.
const told = (part, value) => {
  const field = part.querySelector('input[data-drawn]');
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

document.addEventListener('pointerdown', event => {
  const sheet = event.target.closest('svg[data-draw]');
  if (!sheet || sheet.closest('fieldset:disabled')) return;
  event.preventDefault();
  const part = sheet.closest('.drawn'), box = sheet.getBoundingClientRect(), points = [];
  const before = part.querySelector('input[data-drawn]').value, room = 1500 - (before.match(/,/g) ?? []).length;
  const line = sheet.appendChild(document.createElementNS(sheet.namespaceURI, 'polyline'));
  const on = (at, size, most) => Math.round(Math.min(Math.max(at / size, 0), 1) * most);
  const draw = to => {
    const [x, y] = [on(to.clientX - box.left, box.width, 1000), on(to.clientY - box.top, box.height, 400)], last = points.at(-1);
    if (points.length >= room || (last && Math.hypot(x - last[0], y - last[1]) < 4)) return;
    points.push([x, y]);
    line.setAttribute('points', points.join(' '));
  };
  const end = () => {
    sheet.removeEventListener('pointermove', draw);
    sheet.removeEventListener('pointerup', end);
    sheet.removeEventListener('pointercancel', end);
    if (points.length < 2) line.remove();
    else told(part, before ? `${before};${points.join(' ')}` : points.join(' '));
  };
  sheet.setPointerCapture(event.pointerId);
  sheet.addEventListener('pointermove', draw);
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', end);
  draw(event);
});

document.addEventListener('click', event => {
  const part = event.target.closest('[data-clear]')?.closest('.drawn');
  if (!part) return;
  part.querySelector('svg').replaceChildren();
  told(part, '');
});

// When a browser is locked to a signing session, other tabs load again and meet the same page: what lay open in them is gone.
const tabs = new BroadcastChannel('portal-desk');
tabs.onmessage = () => { if (!document.querySelector('[data-desk]')) location.reload(); };
if (document.querySelector('[data-desk]')) tabs.postMessage('locked');

// A scan that an adviser looks at before it is taken in: the cleaned bytes come from the server and stay in this page.
const papers = [];
let shows = 0;
window.portalPaper = {
  // Tells whether it is there: one that came after another was chosen is not.
  async show(part, stream, type) {
    this.forget();
    const mine = shows, bytes = await stream.arrayBuffer();
    if (mine !== shows) return false;
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    papers.push(address);
    part.querySelector('[data-opens]').href = address;
    const picture = part.querySelector('[data-shown]');
    if (picture) picture.src = address;
    return true;
  },
  forget() {
    shows++;
    while (papers.length) URL.revokeObjectURL(papers.pop());
  },
};
