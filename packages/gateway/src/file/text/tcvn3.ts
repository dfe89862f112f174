// 0xA1 to 0xFF of TCVN 5712:1993 (VN3), as in the charmap TCVN5712-1 of the GNU C library. A combining mark stands
// where the standard has one. The letter ư is 0xAD, which Unicode text shows as an invisible soft hyphen.
const LETTERS = [
  ...'ĂÂÊÔƠƯĐăâêôơưđẰ',
  ...['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'],
  ...'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
];

/**
 * Reads text typed with a TCVN3 font (.VnTime…), given as the Latin-1 characters a program without that font shows.
 * The fonts whose name ends in H draw small letters as capitals.
 */
export function fromTcvn3(text: string, isCapitalFont = false): string {
  const read = text.replace(/[\u00a1-\u00ff]/g, (char) => LETTERS[char.charCodeAt(0) - 0xa1] ?? char);
  return (isCapitalFont ? read.toUpperCase() : read).normalize('NFC');
}
