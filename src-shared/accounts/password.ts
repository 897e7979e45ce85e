export const shortestPassword = 8
/** More says nothing more, and has to be hashed. */
export const longestPassword = 128

/** As it is compared: the same however full or half width it was typed. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC')

/** What is wrong with a new one, in Chinese; null = it will do. */
export function passwordProblem(typed: string, name: string): string | null {
  const password = plainPassword(typed)
  if ([...password].length < shortestPassword) return `密码至少${shortestPassword}位`
  if (password.length > longestPassword) return `密码最多${longestPassword}位`
  if (new Set(password).size < 4) return '密码不能只用一两种字符'
  if (name !== '' && password.toLowerCase().includes(name.toLowerCase())) return '密码里不能有自己的姓名'
  return '0123456789012345678909876543210'.includes(password) ? '密码不能是连着的数字' : null
}
