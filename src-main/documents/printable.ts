/**
 * Text as a paper can hold it, on one line: characters XML cannot hold would make the file unreadable, and pasted text sometimes
 * carries them. Blanks at the ends stay.
 */
export function printable(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be dropped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/[^\S\n\r\t]*[\r\n\t]+[^\S\n\r\t]*/g, ' ')
  )
}
