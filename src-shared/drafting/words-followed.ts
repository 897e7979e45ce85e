import { catalogOf } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import { indicatorsInOwnWords, inOwnWords } from '../contract/kind-defaults'
import type { RuleData } from '../law/county-year'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'

/**
 * A project that goes by other data than before (`now`), what its form still says to the letter in the words of before in those
 * that count now; what the clerk has typed stays. Not so once it is signed.
 */
export function wordsFollowed(rules: RuleData, before: Project, now: Project): Project {
  if (now.contract.signedOn !== null) return now
  const [former, own] = [rulesFor(rules, before).serviceKinds, rulesFor(rules, now).serviceKinds]
  if (former.length === own.length && former.every((kind, at) => kind === own[at])) return now
  const bought = kindsBought(now.items, catalogOf(rules.catalogs, now), own)
  const { workSteps, personnel, personalInformation, risks } = inOwnWords(now.contract, bought, former)
  return {
    ...now,
    contract: { ...now.contract, workSteps, personnel, personalInformation, risks },
    targets: indicatorsInOwnWords(now.targets, bought, former),
  }
}
