/** 服务清单, versioned data in resources (N01). */
export interface ServiceCatalog {
  version: string
  status: string
  /** 文号 as a contract cites it. */
  documentNumber: string
  /** 文号 of the Region's own list, cited beside it; '' or absent = this is the Region's. */
  regionalDocumentNumber?: string | undefined
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
