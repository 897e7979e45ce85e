/** 0 good, 1 findings of level error or a bad bundle, 2 bad usage or input. */
export async function runCli(_args: string[]): Promise<number> {
  return 2
}
