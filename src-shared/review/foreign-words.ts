import type { ServiceCatalog } from '../catalog/catalog'
import { kindsBought, type ServiceKind } from '../catalog/service-kind'
import type { Project } from '../project/project'
import { textsIn } from './typed-texts'

/** Words that belong to services the project does not buy; what a bought one says itself is nobody else's. */
export function foreignWords(
  items: Project['items'],
  catalog: Pick<ServiceCatalog, 'items'>,
  kinds: ServiceKind[],
): string[] {
  const bought = kindsBought(items, catalog, kinds)
  const own = textsIn([bought, catalog.items.filter(({ code }) => items.some((item) => item.code === code))]).join('\n')
  return kinds
    .filter(({ name }) => bought.every((kind) => kind.name !== name))
    .flatMap(({ words }) => words)
    .filter((word) => !own.includes(word))
}
