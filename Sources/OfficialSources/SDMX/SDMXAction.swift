/// What a message wants done with an observation.
enum SDMXAction: Hashable, Sendable {
  /// The observation is as given: information, append, replace, merge.
  case take
  /// The observation no longer holds.
  case delete

  /// Reads `I`, `A`, `R`, `M`, `D` of SDMX-CSV or the words of SDMX-JSON and of histories; nil for anything else.
  init?(_ text: some StringProtocol) {
    switch text {
    case "", "I", "A", "R", "M", "Information", "Append", "Replace", "Merge": self = .take
    case "D", "Delete": self = .delete
    default: return nil
    }
  }
}
