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
