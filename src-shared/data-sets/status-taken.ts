import { documentNumber } from '../text/document-number'
import { type DataHead, type DataStatus, dataStatusNames } from './data-set'

const numbered = /\p{Script=Han}[\p{Script=Han}A-Za-z]*〔\d{4}〕[1-9]\d*号/u
const ownWork = /自编|自拟|自行|参考|参照/

/** 内财购〔2025〕26号 names who issued it and under what number; what is only made after a document is the office's own. */
const namesDocument = (source: string) => numbered.test(documentNumber(source)) && !ownWork.test(source)

/** As what a file from outside counts: 正式 only where its source names the document, and never as the program's own. */
export function statusTaken({ status, source }: Pick<DataHead, 'status' | 'source'>): Exclude<DataStatus, 'default'> {
  return status === 'official' && namesDocument(source) ? 'official' : 'local'
}

/** What the clerk is told where that is another than the file says; '' = it is the same. */
export function statusRemark(said: DataStatus, taken: DataStatus): string {
  if (said === taken) return ''
  const why = said === 'official' ? '来源没有写明发文机关的文号（如 民发〔2017〕153号）' : '它不是随程序提供的'
  return `文件写的是「${dataStatusNames[said]}」，${why}，按「${dataStatusNames[taken]}」收下`
}
