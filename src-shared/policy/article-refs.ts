import { annex, type Basis, notice } from '../law/citations'
import type { Article } from './articles'

export type PolicyId = 'notice' | 'annex'

export interface PolicyDocument {
  id: PolicyId
  /** As offices call it: 通知, 附件1. */
  short: string
  title: string
  articles: Article[]
}

export interface ArticleRef {
  document: PolicyId
  label: string
}

const documents = new Map<string, PolicyId>([
  [annex('').document, 'annex'],
  [notice('').document, 'notice'],
])

/** The articles of notice and annex that a citation names, one for each; of other documents nothing is here. */
export function articleRefs({ document, article }: Basis): ArticleRef[] {
  const [names, articles] = [document.split('；'), article.split('；')]
  return articles.flatMap((one, at) => {
    const named = documents.get(names[at] ?? names[0] ?? '')
    if (!named) return []
    const isAnnex = one.startsWith('附件1 ')
    return one
      .replace(/^附件1 /, '')
      .replace(/（由.*$/, '')
      .split('、')
      .filter((label) => label !== '')
      .map((label) => ({ document: isAnnex ? ('annex' as const) : named, label }))
  })
}

/** 通知 一(三), as norms.tsv names a source. */
export function refOfSource(source: string): ArticleRef | null {
  const [, name, label = ''] = /^(通知|附件1) (.+)$/.exec(source) ?? []
  if (!name) return null
  return {
    document: name === '通知' ? 'notice' : 'annex',
    label: label.replaceAll('(', '（').replaceAll(')', '）'),
  }
}

export const isSameArticle = (one: ArticleRef, other: ArticleRef): boolean =>
  one.document === other.document && one.label === other.label
