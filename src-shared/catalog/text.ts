/** One form for comparing free text: full-width folded, every middle dot the same, no spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[・•‧∙⋅]/g, '·')
    .replace(/\s+/g, '')
}
