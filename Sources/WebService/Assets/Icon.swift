/// The mark of the site: a line that a pledge sets, and a shorter one that was reached.
enum Icon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="6" fill="#0B5CAD"/>
    <path d="M6 25L26 7" stroke="#fff" stroke-width="2.5" stroke-dasharray="3 3"/>
    <path d="M6 25L14 21L20 20L26 16" fill="none" stroke="#fff" stroke-width="3"/>
    </svg>

    """
}
