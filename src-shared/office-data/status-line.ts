import { dataStatusNames, type KnownSet } from '../data-sets/data-set'

/** What is shown with the figures of a set: 默认建议稿：附件3原文未取得，非官方范本; 本地范本 where it says nothing of itself. */
export const statusLine = ({ status }: KnownSet, note: string | undefined, what: string): string =>
  note ? `${dataStatusNames[status]}：${note}` : `${dataStatusNames[status]}${what}`
