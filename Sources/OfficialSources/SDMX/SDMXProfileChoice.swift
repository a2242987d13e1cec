/// Chooses the profile of a dataflow.
enum SDMXProfileChoice {
  /// The first of the user's profiles that reads the dataflow, else a shipped one, else the user's only one where the
  /// message does not name its dataflow.
  static func profile(of dataflow: String, _ terms: ReadingTerms) -> SDMXProfile? {
    if let named = (terms.profiles + SDMXProfile.shipped).first(where: { $0.reads(dataflow) }) {
      return named
    }
    return dataflow.isEmpty && terms.profiles.count == 1 ? terms.profiles.first : nil
  }

  /// `AGENCY:ID` of `AGENCY:ID(VERSION)`, with or without a label behind it.
  static func dataflow(of text: String) -> String {
    String(SDMXText.code(text).prefix { $0 != "(" })
  }
}
