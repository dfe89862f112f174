// Zero-width and direction marks, soft hyphen, byte order mark: nobody sees them, and names compare unequal by them.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Text in composed form without invisible characters, every run of spaces (also non-breaking ones, line ends) one space. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
