import { useState } from 'react'
import type { CatalogBody, ServiceCatalog } from '#shared/catalog/catalog'
import { type KnownSet, titleOf } from '#shared/data-sets/data-set'
import { catalogFrom, serviceCatalogs } from '#shared/office-data/service-catalogs'
import { byOtherCatalog } from '#shared/project/other-catalog'
import { ActionButton } from '../../../actions/action-button'
import { newerCatalog } from '../../../actions/budget'
import { ownerOf, useNewer } from '../../../project-draft/use-newer'
import { FieldNote } from '../../../ui/field-note'
import { GoOverDialog } from '../../../ui/go-over-dialog'
import { notifyDone } from '../../../ui/notify'
import { useBasics } from './use-basics'

/** A newer 服务清单 is there: the project keeps its own until the clerk has seen what is different. */
export function NewerCatalog({ catalog }: { catalog: ServiceCatalog | null }) {
  const newer = useNewer(serviceCatalogs, useBasics().project)
  const [open, setOpen] = useState(false)
  if (!newer || !catalog) return null
  return (
    <div data-testid="newer-catalog">
      <FieldNote>
        {ownerOf(newer)}另有「{titleOf(newer)}」，本项目仍按原清单。{' '}
        <ActionButton action={newerCatalog} plain size="compact-xs" variant="subtle" run={() => setOpen(true)} />
      </FieldNote>
      {open && <GoOver from={catalog} set={newer} onClose={() => setOpen(false)} />}
    </div>
  )
}

function GoOver({ from, set, onClose }: { from: ServiceCatalog; set: KnownSet<CatalogBody>; onClose(): void }) {
  const { project, update } = useBasics()
  const changes = byOtherCatalog(project, from, catalogFrom(set))

  function go() {
    update((before) => serviceCatalogs.put(before, set))
    notifyDone(`已改用「${titleOf(set)}」，可以撤销。`)
  }

  return (
    <GoOverDialog what="服务清单" size="lg" onGo={go} onClose={onClose}>
      {changes.length === 0 ? <p>已选的购买内容在新清单里都有，名称不变。</p> : null}
      {changes.map((change) => (
        <FieldNote key={change} tone="warning">
          {change}。
        </FieldNote>
      ))}
      <p className="muted">数量、单位和其他已填的内容都不变；改用后可以撤销。</p>
    </GoOverDialog>
  )
}
