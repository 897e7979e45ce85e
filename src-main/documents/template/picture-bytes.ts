const startsWith = (bytes: Uint8Array, signs: number[], at = 0): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign)
const codes = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0))

/** How the pictures office programs insert begin, whatever their name says. */
const beginnings: Record<string, (bytes: Uint8Array) => boolean> = {
  PNG: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  JPEG: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  GIF: (bytes) => startsWith(bytes, codes('GIF87a')) || startsWith(bytes, codes('GIF89a')),
  BMP: (bytes) => startsWith(bytes, codes('BM')),
  TIFF: (bytes) => startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]),
  EMF: (bytes) => startsWith(bytes, [1, 0, 0, 0]) && startsWith(bytes, codes(' EMF'), 40),
  WMF: (bytes) => startsWith(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) || startsWith(bytes.subarray(1), [0, 9, 0]),
}

/** How programs, scripts, archives and compound files (macros, objects) begin. */
const runnable = [codes('MZ'), [0x7f, 0x45, 0x4c, 0x46], [0xd0, 0xcf, 0x11, 0xe0], codes('PK'), codes('#!'), codes('<')]

export const isRunnable = (bytes: Uint8Array): boolean => runnable.some((signs) => startsWith(bytes, signs))

export const isPicture = (bytes: Uint8Array): boolean => Object.values(beginnings).some((begins) => begins(bytes))
