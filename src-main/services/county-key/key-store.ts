/** Where a machine keeps a secret for one user of it: the shell asks the system, tests and the command line have their own. */
export interface KeyStore {
  /** What the system calls it, kept beside what it has wrapped: another one opens nothing of it. */
  name(): string
  /** false = what it keeps is plain text for whoever reads this user's files. */
  protects(): boolean
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** null = this is not what it has wrapped. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array | null>
}
