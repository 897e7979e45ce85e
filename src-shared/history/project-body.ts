import type { Project } from '../project/project'
import type { Body } from '../records/record-field'
import { type ItemKeys, withItemIds, withoutItemIds } from './item-ids'

const itemKeys: ItemKeys = {
  items: 'code',
  targets: 'kind',
  annualAllotments: 'year',
  waivers: 'findingKey',
  'contract/servicePrices': 'code',
}

/** A project as its change rows see it: all that can change, lists by the ids of their items. */
export function bodyOfProject({ id: _id, revision: _revision, ...rest }: Project): Body {
  return withItemIds(rest, itemKeys)
}

/** The project with that body; unchecked, as read. */
export function projectWithBody({ id, revision }: Pick<Project, 'id' | 'revision'>, body: Body): unknown {
  return { id, revision, ...withoutItemIds(body, itemKeys) }
}
