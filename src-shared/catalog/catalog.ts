/** 服务清单, versioned data in resources (N01). */
export interface ServiceCatalog {
  version: string
  status: string
  /** 文号 as a contract cites it. */
  documentNumber: string
  source: string
  effectiveFrom: string
  items: CatalogItem[]
}

export interface CatalogItem {
  code: string
  group: '事务性' | '服务性'
  name: string
  definition: string
  units: string[]
  basis: string
  enabled: boolean
}

/** 禁止用途: patterns over the text of a budget line, own line or contract text (N02 to N05, P31, P32). */
export interface ProhibitedUse {
  code: string
  title: string
  source: string
  severity: 'error' | 'warn'
  keywords: string
  /** Norm ids this use belongs to. */
  norms: string[]
}
