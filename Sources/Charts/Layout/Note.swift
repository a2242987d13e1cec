/// What is said under the plots about how they are drawn.
enum Note: Hashable {
  /// A sentence.
  case text(String)
  /// What the mark of a gap stands for.
  case gap

  /// The notes that the signs of figures ask for.
  static func notes(for figures: some Sequence<ChartFigure>, in language: ChartLanguage) -> [Note] {
    var isStandIn = false
    var isDerived = false
    for figure in figures {
      isStandIn = isStandIn || figure.mark.isStandIn
      isDerived = isDerived || figure.mark.isDerived
    }
    return (isStandIn ? [.text(language.standIn)] : [])
      + (isDerived ? [.text(language.derived)] : [])
  }
}
