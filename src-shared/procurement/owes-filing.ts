import type { Project } from '../project/project'

/** Below the threshold it is no government procurement (Procurement Law art. 2): no notice and no copy filed is owed. */
export const owesFiling = ({ procurement: { method } }: Pick<Project, 'procurement'>): boolean =>
  method !== null && method !== 'internal_control'
