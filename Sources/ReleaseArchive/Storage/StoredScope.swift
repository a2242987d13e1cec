import TradeStatistics

/// A scope as the archive keeps it: what a missing row means, codes asked for, codes left out.
enum StoredScope {
  /// The three texts of a scope; lists of codes have spaces between.
  static func fields(of scope: Scope) -> [String] {
    [scope.absentRow.rawValue, text(scope.codes), text(scope.excluded)]
  }

  /// The scope of three texts; nil where one of them is not a scope's.
  static func scope(_ absentRow: String, _ codes: String, _ excluded: String) -> Scope? {
    guard let absentRow = Scope.AbsentRow(rawValue: absentRow), let codes = list(codes),
      let excluded = list(excluded)
    else { return nil }
    return Scope(codes: codes, excluded: excluded, absentRow: absentRow)
  }

  private static func text(_ codes: [ProductCode]) -> String {
    codes.map(\.description).joined(separator: " ")
  }

  private static func list(_ text: String) -> [ProductCode]? {
    var codes: [ProductCode] = []
    for word in text.split(separator: " ") {
      guard let code = ProductCode(word) else { return nil }
      codes.append(code)
    }
    return codes
  }
}
