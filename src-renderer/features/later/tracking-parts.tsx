import { Suspense, useState } from 'react'
import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { FileStanding } from '#shared/households/file-standing'
import type { Project } from '#shared/project/project'
import { inOwnFile } from '../../ui/own-file'
import { Tracking } from './tracking'

const Register = inOwnFile(() => import('../households/household-register').then((file) => file.HouseholdRegister))

const Delivery = inOwnFile(() => import('../delivery/delivery-panel').then((file) => file.DeliveryPanel))

/**
 * 履约跟踪: the households first and what was delivered of them, then what is due of the contractor and how far it has come.
 * Register and delivery each read anew what the other has changed.
 */
export function TrackingParts({ project }: { project: Project }) {
  const [register, setRegister] = useState({ households: 0 })
  const [delivered, setDelivered] = useState<DeliveryOverview | null>()
  const [wanted, setWanted] = useState<{ standing: FileStanding } | null>(null)
  return (
    <>
      <Suspense>
        <Register projectId={project.id} onChanged={setRegister} delivered={delivered} wanted={wanted} />
        <Delivery
          projectId={project.id}
          register={register}
          onRead={setDelivered}
          onStanding={(standing) => setWanted({ standing })}
        />
      </Suspense>
      <Tracking project={project} />
    </>
  )
}
