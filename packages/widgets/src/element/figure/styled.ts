/** A style sheet that all elements share. It is made when the first of them adopts it: elsewhere there may be no browser. */
export function styled(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    return sheet;
  };
}
