// Puts what is typed into the attributes of the element beside the form, and into its code.
for (const example of document.querySelectorAll('[data-example]')) {
  const element = example.querySelector('.stage > *');
  const code = example.querySelector('code');
  const form = example.querySelector('form');
  if (!element || !code || !form) continue;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    if (value.trim() === '') element.removeAttribute(name);
    else element.setAttribute(name, value.trim());
    const [script] = code.textContent.split('\n');
    const stated = [...element.attributes].filter(({ name: own }) => isWritten(own, form));
    const written = stated.map((each) => ` ${each.name}="${escapeText(each.value)}"`).join('');
    code.textContent = `${script}\n<${element.localName}${written}></${element.localName}>`;
  });
}

/** @param {string} name @param {HTMLFormElement} form */
function isWritten(name, form) {
  return form.elements.namedItem(name) !== null;
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
