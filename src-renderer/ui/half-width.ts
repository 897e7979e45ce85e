/** Full-width digits and signs of a Chinese input method as ASCII: ０-９ ． ， － ％ and the Chinese comma and full stop. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９．，－％＋／]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/\u3000/g, ' ')
}
