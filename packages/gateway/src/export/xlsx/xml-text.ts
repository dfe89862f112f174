const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; control signs and halves of a pair, which XML cannot hold, are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''));
}
