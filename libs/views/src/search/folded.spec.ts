import { describe, expect, it } from '@jest/globals';
import { folded, matchOf, wordsOf } from './folded.js';

describe('text folded for search', () => {
  it('has no diacritics, no capitals, and d for đ', () =>
    expect(folded('ĐỀ ÁN Văn hóa công vụ, Thủ Đức')).toBe('de an van hoa cong vu, thu duc'));
  it('is the same for both ways of writing one letter', () =>
    expect(folded('hoà'.normalize('NFD'))).toBe(folded('hòa'.normalize('NFC'))));
  it('is cut into words at anything that is no letter or digit', () =>
    expect(wordsOf('9904/UBND-VX, mục 2')).toEqual(['9904', 'ubnd', 'vx', 'muc', '2']));
  it('asks for all words, each perhaps unfinished', () =>
    expect(matchOf('Cong vu')).toBe('"cong"* AND "vu"*'));
  it('asks nothing where there is no word', () => expect(matchOf(' -- ')).toBeUndefined());
});
