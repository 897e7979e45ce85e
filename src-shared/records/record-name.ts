/** A record as it is named among others: with its kind, which its title may say already. */
export function recordName(kindTitle: string, title: string): string {
  if (title.trim() === '') return kindTitle
  return title.startsWith(kindTitle.slice(0, 2)) ? title : `${kindTitle}：${title}`
}
