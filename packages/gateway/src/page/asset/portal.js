// Copies the code to embed. The button stays hidden where no script runs.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll('button[data-copies]')
)) {
  const code = document.getElementById(button.dataset.copies ?? '');
  const status = button.closest('section')?.querySelector('[role="status"]');
  if (!code || !status) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = '';
    if (await copy(code)) status.textContent = button.dataset.copied ?? '';
  });
}

/** @param {HTMLElement} element */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    // Pages without a secure connection have no clipboard of that kind.
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
