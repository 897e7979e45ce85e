import { followHouseholds } from '../project/households'
import type { Project } from '../project/project'
import { agreement } from './agreement'
import type { Known } from './derived-field'
import { fundAmount } from './funds'
import { settle } from './settle'
import { targetValues } from './targets'

/** A source before what follows from it. The method that was chosen and the name that was awarded stand, whatever changes. */
const followers = [...targetValues, fundAmount, ...agreement]

/**
 * What is stored as it would be derived (by an older version, an import, a clerk who typed it once more) follows its source
 * from the first change of that source on: it is stored no more. What says something else is the clerk's own and stays.
 * `base` is the project before the clerk's step, `now` before its last key, `after` behind it.
 */
export function followSources(base: Project, now: Project, after: Project, knownFor: (of: Project) => Known): Project {
  const counted = followHouseholds(base, now, after)
  const was = { project: base, known: knownFor(base), settle }
  const known = knownFor(counted)
  return followers.reduce((project, field) => field.follow(was, now, { project, known, settle }), counted)
}
