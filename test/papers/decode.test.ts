import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { decode, MAX_BYTES } from '../../src/papers/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('text comes out the same', () => {
  const files: [string, Uint8Array][] = [
    ['UTF-8', bytes('Rating: 6 — naïve\nok')],
    ['UTF-8 with a byte order mark', bytes('\uFEFFRating: 6 — naïve\nok')],
    ['Windows line ends', bytes('Rating: 6 — naïve\r\nok')],
    ['old Mac line ends', bytes('Rating: 6 — naïve\rok')],
    ['UTF-16 with a byte order mark', bytes('\uFEFFRating: 6 — naïve\nok', 'utf16le')],
    ['big-endian UTF-16', bytes('\uFEFFRating: 6 — naïve\nok', 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', bytes('Rating: 6 — naïve\nok', 'utf16le')],
    [
      'Windows-1252',
      Buffer.concat([
        bytes('Rating: 6 '),
        Buffer.from([0x97]),
        bytes(' na'),
        Buffer.from([0xef]),
        bytes('ve\nok'),
      ]),
    ],
    ['a stray NUL', bytes('Rating: 6\0 — naïve\nok')],
  ];
  for (const [name, file] of files)
    test(name, () => assert.equal(decode(file, 'f.txt'), 'Rating: 6 — naïve\nok'));
});

describe('what cannot be reviews is refused with what to do', () => {
  const files: [string, Uint8Array, RegExp][] = [
    ['an empty file', bytes(''), /is empty/],
    ['a file of white space', bytes(' \n\n '), /is empty/],
    ['a PDF named .json', bytes('%PDF-1.7\n%âãÏÓ'), /is a PDF/],
    ['a Word file', bytes('PK\x03\x04rest', 'latin1'), /Word file or a zip/],
    ['an image', bytes('\x89PNG\r\n', 'latin1'), /an image/],
    [
      'a page that asks to log in',
      bytes('<!DOCTYPE html><html><body><form>Log in<input type="password"></form></body></html>'),
      /asks to log in/,
    ],
    [
      'a saved page',
      bytes('<html><head><title>x</title></head><body>Official Review of Submission1</body></html>'),
      /saved web page/,
    ],
    [
      'bytes of any kind',
      Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256)),
      /not a text file/,
    ],
    ['a byte more than the limit', new Uint8Array(MAX_BYTES + 1), /is larger than 10 MB and was not read/],
  ];
  for (const [name, file, pattern] of files)
    test(name, () =>
      assert.throws(
        () => decode(file, 'reviews.json'),
        (error) => error instanceof InputError && pattern.test(error.message) && error.hint !== '',
      ),
    );

  test('text of just the limit is read', () =>
    assert.equal(decode(bytes('a'.repeat(MAX_BYTES)), null).length, MAX_BYTES));
});
