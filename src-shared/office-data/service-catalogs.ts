import type { CatalogBody, ServiceCatalog } from '../catalog/catalog'
import { catalogBodySchema } from '../catalog/catalog-schema'
import { catalogName } from '../catalog/find-catalog'
import type { KnownSet } from '../data-sets/data-set'
import { defineNamedData, namedDigest } from './named-data'
import { statusLine } from './status-line'

/** 服务清单 (N01): what may be bought at all. */
export const serviceCatalogs = defineNamedData<CatalogBody>({
  id: 'service-catalog',
  title: '服务清单',
  about: '能购买的服务、说明和计量单位，新建项目时从中选；清单以外的一律不得购买',
  schema: catalogBodySchema,
  fieldNames: {
    documentNumber: '文号',
    regionalDocumentNumber: '自治区文号',
    note: '说明',
    items: '服务',
    code: '编码',
    group: '类别',
    name: '名称',
    definition: '说明',
    units: '计量单位',
    basis: '依据',
    enabled: '启用',
  },
  at: 'catalog',
  scopeOf: () => '',
  nameIn: ({ catalogVersion: version, catalogSha256: sha256 }) => ({ kind: 'service-catalog', version, sha256 }),
  put: ({ catalogSha256: _former, ...project }, set) => ({ ...project, ...catalogName(catalogFrom(set)) }),
})

const catalogs = new WeakMap<KnownSet, ServiceCatalog>()

/** One object for each set. */
export function catalogFrom(set: KnownSet<CatalogBody>): ServiceCatalog {
  const found = catalogs.get(set)
  if (found) return found
  const { version, body } = set
  const sha256 = namedDigest(set)
  const catalog = { ...body, version, status: statusLine(set, body.note, '清单'), ...(sha256 && { sha256 }) }
  catalogs.set(set, catalog)
  return catalog
}
