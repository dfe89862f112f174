// Tells the page around a frame how high its content is, so that it needs no scroll bar of its own.
if (parent !== window) {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({ type: 'tiendo-height', height, address: location.href }, '*');
  }).observe(document.body);
}
