/**
 * What no paper can print and no eye sees: control characters, half characters, and marks that turn or hide the text behind
 * them. Line ends and tabs are seen as blanks. The joiners and the vowel separator shape the letters of Mongolian writing
 * beside them, and are seen there and nowhere else.
 */
const unseen =
  /(?![\t\n\r])(?!(?<=\p{Script=Mongolian}\p{M}*[\u180E\u200C\u200D]*)[\u180E\u200C\u200D])(?![\u180E\u200C\u200D]+\p{Script=Mongolian})[\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/** Where the first such character stands, counted in characters from one; null = there is none. */
export function unseenAt(text: string): number | null {
  const at = text.search(unseen)
  return at < 0 ? null : [...text.slice(0, at)].length + 1
}
