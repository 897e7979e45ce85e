interface FootTextProps {
  children: string
  className?: string
}

/** What a foot bar says, in two lines at most; all of it in its tooltip. */
export const FootText = ({ children, className = '' }: FootTextProps) => (
  <span className={`foot-text ${className}`} title={children}>
    {children}
  </span>
)
