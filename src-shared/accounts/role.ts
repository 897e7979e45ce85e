export type Role = 'operator' | 'reviewer' | 'manager'

/** Whatever is not told apart is work, looking at it included. */
export type Act = 'work' | 'confirm' | 'manage'

interface RoleAbout {
  title: string
  /** What the screens say of it. */
  about: string
  may: readonly Act[]
}

/** Role by what may be done; of several roles of one person all counts. */
export const roleTable: Record<Role, RoleAbout> = {
  operator: { title: '经办', about: '办理业务：编预算、拟合同、登记、生成文书', may: ['work'] },
  reviewer: { title: '复核', about: '办理业务，并复核预算、合同、验收和付款', may: ['work', 'confirm'] },
  manager: { title: '管理', about: '办理业务，并管理账号、复核办法、范本和标准数据', may: ['work', 'manage'] },
}

export const roles = Object.keys(roleTable) as Role[]

export const mayDo = (held: readonly Role[], act: Act): boolean =>
  held.some((role) => roleTable[role].may.includes(act))

/** 经办、复核, in the order of the table. */
export const roleTitles = (held: readonly Role[]): string =>
  roles
    .filter((role) => held.includes(role))
    .map((role) => roleTable[role].title)
    .join('、')

/** Who may do it, for whoever may not. */
export const whoMay = (act: Act): string => roleTitles(roles.filter((role) => roleTable[role].may.includes(act)))
