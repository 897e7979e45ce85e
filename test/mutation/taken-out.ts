import type { Plugin } from 'vite'

/** Appended to a list of carriers: those of the norm are gone. */
const without = (list: string, norm: string) =>
  `\n${list}.splice(0, ${list}.length, ...${list}.filter(({ norms }) => !norms.includes('${norm}')))\n`

/** `training/sign-in`: a kind without that place of files. */
function withoutSlot(what: string): string {
  const [kind, slot] = what.split('/')
  return `\nrecordKinds.forEach((kind, at) => { if (kind.id === '${kind}') recordKinds[at] = { ...kind, slots: kind.slots.filter(({ id }) => id !== '${slot}') } })\n`
}

/** What carries norms, by file: how all of it that carries this one is taken out. */
const carriers: Record<string, (norm: string) => string> = {
  'src-shared/norms/registry.ts': (norm) => without('rules', norm),
  'src-shared/records/registry.ts': (norm) => (norm.includes('/') ? withoutSlot(norm) : without('recordKinds', norm)),
  'src-shared/papers/registry.ts': (norm) => without('papers', norm),
  'src-shared/procedure/steps.ts': (norm) =>
    `\nprocedure.forEach((step, at) => (procedure[at] = { ...step, norms: step.norms.filter((id) => id !== '${norm}') }))\n`,
  'src-shared/materials/retained-papers.ts': (norm) =>
    norm === 'P34' ? '\nretainedProblem = keptProblem = () => null\n' : '',
}

/** Takes rule, kind of record, paper and row of the procedure of one norm, or one slot, out of the program under test. */
export const takenOut = (norm: string): Plugin => ({
  name: 'taken-out',
  enforce: 'post',
  transform(code, id) {
    const file = Object.keys(carriers).find((one) => id.replaceAll('\\', '/').endsWith(one))
    return file ? `${code}${carriers[file]?.(norm)}` : null
  },
})
