/** 服务清单 as a project is judged by it (N01): the body of its data set, with what the head says of it. */
export interface ServiceCatalog extends CatalogBody {
  version: string
  /** 默认建议稿：87号清单原文未取得…; 本地清单 of an office's own. */
  status: string
  /** Of its data file; absent = it came with the program. */
  sha256?: string | undefined
}

/** What a data file of a catalogue holds. */
export interface CatalogBody {
  /** 文号 as a contract cites it. */
  documentNumber: string
  /** 文号 of the Region's own list, cited beside it; '' or absent = this is the Region's. */
  regionalDocumentNumber?: string | undefined
  /** What is not certain about it; shown with its status. */
  note?: string | undefined
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
