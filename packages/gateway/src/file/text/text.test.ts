import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { fontText } from './font-text.ts';
import { isSyllable } from './syllable.ts';

describe('fontText', () => {
  test('reads TCVN3 by the name of its font, ư where Unicode shows a soft hyphen', () => {
    expect(fontText('Tæng céng', '.VnTime')).toBe('Tổng cộng');
    expect(fontText('§\u00adêng', '.VnArial')).toBe('Đường');
    expect(fontText('tØnh l¹ng s¬n', '.VnTimeH')).toBe('TỈNH LẠNG SƠN');
  });

  test('reads VNI by the name of its font', () => {
    expect(fontText('Toång coäng', 'VNI-Times')).toBe('Tổng cộng');
    expect(fontText('ÑÖÔØNG, xaõ, tæ leä, ñöôïc', 'VNI-Helve')).toBe('ĐƯỜNG, xã, tỉ lệ, được');
  });

  test('leaves every other font alone', () => {
    expect(fontText('Tổng cộng', 'Times New Roman')).toBe('Tổng cộng');
    expect(fontText('Vnexpress', undefined)).toBe('Vnexpress');
  });
});

test('cleanText composes, drops what nobody sees and makes every space one', () => {
  expect(cleanText('\ufeffXa\u0303\u00a0 Mẫu\u200b Sơn\r\n')).toBe('Xã Mẫu Sơn');
});

test('isSyllable knows Vietnamese syllables from other letters', () => {
  for (const word of ['nghiêng', 'Đường', 'khuỷu', 'ước', 'quyết', 'giữa', 'huyện', 'yêu', 'xã', 'loong'])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of ['Tæng', 'céng', 'Toång', 'BÃ¬nh', 'đđ', 'tốộ'])
    expect([word, isSyllable(word)]).toEqual([word, false]);
});

describe('decodeText', () => {
  const decoded = (content: Uint8Array) => {
    const { bytes, encoding } = decodeText(content);
    return { text: cleanText(bytes.toString()), encoding };
  };
  const words = 'Tỉnh,Tổng số hộ nghèo,Xã Mẫu Sơn,Đường huyện,ưu tiên';
  const bytes = (text: string) => Buffer.from(text, 'latin1');

  test('reads UTF-8 and UTF-16 of either order, with and without byte order mark', () => {
    const utf16 = Buffer.from(words, 'utf16le');
    expect(decoded(Buffer.from(words))).toEqual({ text: words, encoding: 'utf-8' });
    expect(decoded(Buffer.from(`\ufeff${words.normalize('NFD')}`)).text).toBe(words);
    expect(decoded(utf16)).toEqual({ text: words, encoding: 'utf-16le' });
    expect(decoded(Buffer.from(utf16).swap16())).toEqual({ text: words, encoding: 'utf-16be' });
    expect(decoded(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])).text).toBe(words);
  });

  test('tells windows-1258, TCVN3 and VNI apart by their syllables', () => {
    const tổng = { text: 'Tổng cộng', encoding: '' };
    expect(decoded(bytes('T\xf4\xd2ng c\xf4\xf2ng'))).toEqual({ ...tổng, encoding: 'windows-1258' });
    expect(decoded(bytes('T\xe6ng c\xe9ng'))).toEqual({ ...tổng, encoding: 'tcvn3' });
    expect(decoded(bytes('To\xe5ng co\xe4ng'))).toEqual({ ...tổng, encoding: 'vni' });
  });

  test('reads TCVN3 that somebody saved as UTF-8, and refuses what is spoiled', () => {
    expect(decoded(Buffer.from('Tæng céng'))).toEqual({ text: 'Tổng cộng', encoding: 'tcvn3' });
    expect(() => decodeText(Buffer.from('Ká»‹ch BÃ¬nh'))).toThrow('spoiled');
    expect(() => decodeText(Buffer.from('T\ufffdng c\ufffdng'))).toThrow('spoiled');
    expect(() => decodeText(bytes('\xff\xf0\xf1 \xa5\xa7'))).toThrow('no known encoding');
    expect(() => decodeText(Buffer.from([0x41, 0, 0, 0x42]))).toThrow('not text');
  });
});
