const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const ACUTE = '\u0301';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** In a VNI font a vowel keeps its plain letter and a second character carries all its marks. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT },
  ...{ â: CIRCUMFLEX, à: CIRCUMFLEX + GRAVE, á: CIRCUMFLEX + ACUTE, å: CIRCUMFLEX + HOOK },
  ...{ ã: CIRCUMFLEX + TILDE, ä: CIRCUMFLEX + DOT },
  ...{ ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
};

const ALONE: Readonly<Record<string, string>> = {
  ...{ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  ...{ Ô: 'Ơ', Ö: 'Ư', Ñ: 'Đ', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ' },
};

const vowelWithMark = new RegExp(`([aeouyôö])([${Object.keys(MARKS).join('')}])`, 'gi');

/** Reads text typed with a VNI font (VNI-Times…), given as the Latin-1 characters a program without that font shows. */
export function fromVni(text: string): string {
  const pieces = text.split(vowelWithMark);
  return pieces.map(readPiece).join('').normalize('NFC');
}

/** `split` gives plain text, vowel, mark, plain text, vowel, mark… */
function readPiece(piece: string, index: number): string {
  if (index % 3 === 2) return MARKS[piece.toLowerCase()] ?? piece;
  return piece.replace(/[ôöñæóòî]/gi, (char) => ALONE[char] ?? char);
}
