// The only script of our own. A choice of language or of light and dark comes back to the same place on the page.
document.addEventListener('submit', event => {
  const back = event.target.querySelector('input[data-here]');
  if (back) back.value = location.pathname + location.search + location.hash;
});
