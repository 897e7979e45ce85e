/** 张三 -> 张*, 巴特尔 -> 巴**: on what is printed and leaves the office a household is known by its code. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.max(rest.length, 1))
}
