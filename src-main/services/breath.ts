/** Lets the program go on between the parts of long work. */
export const breath = () => new Promise<void>((resolve) => setImmediate(resolve))
