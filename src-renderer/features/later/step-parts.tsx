import { type ComponentType, Suspense, useState } from 'react'
import type { Project } from '#shared/project/project'
import { inOwnFile } from '../../ui/own-file'
import { Payments } from './payments'
import { Supervision } from './supervision'
import { Tracking } from './tracking'

const Register = inOwnFile(() => import('../households/household-register').then((file) => file.HouseholdRegister))

const Delivery = inOwnFile(() => import('../delivery/delivery-panel').then((file) => file.DeliveryPanel))

/** 履约跟踪: the households first and what was delivered of them, then what is due of the contractor and how far it has come. */
function TrackingParts({ project }: { project: Project }) {
  const [households, setHouseholds] = useState(0)
  return (
    <>
      <Suspense>
        <Register projectId={project.id} onCounted={setHouseholds} />
        <Delivery projectId={project.id} households={households} />
      </Suspense>
      <Tracking project={project} />
    </>
  )
}

/** What a step shows above its records, by the id of the step. */
export const stepParts: Readonly<Record<string, ComponentType<{ project: Project }>>> = {
  tracking: TrackingParts,
  supervision: Supervision,
  payment: Payments,
}
