import SystemCalls
import TextFormats
import TimeSeries
public import TradeStatistics

/// Reads what a tally counts from CSV files: a map of codes to groups, categories of groups, yearly targets.
public enum TallySchemeReader {
  /// Reads a scheme.
  ///
  /// - Parameters:
  ///   - map: file with the columns `prefix` (or `code`) and `group`; the longest prefix wins.
  ///   - groups: file with the columns `group` and `category`; nil for groups without categories.
  ///   - targets: file with the columns `group`, `year` and `annual`; nil for no targets.
  /// - Throws: `OfficialSourcesError` if a file cannot be read, or with everything found wrong in it.
  public static func read(
    map: String, groups: String? = nil, targets: String? = nil
  ) throws(OfficialSourcesError) -> TallyScheme {
    var listed: [(code: ProductCode, group: String)] = []
    try forEachRecord(map, [["prefix", "code"], ["group"]]) { row, sink in
      guard let code = ProductCode(row.text(0)) else {
        sink.error(
          "'\(row.text(0))' is not a product code", at: row.place(0),
          remedy: "codes have up to 16 digits and capital letters")
        return
      }
      guard !row.text(1).isEmpty else {
        sink.error("no group", at: row.place(1), remedy: "name the group that the code counts to")
        return
      }
      listed.append((code, row.text(1)))
    }
    let categories = try categories(groups, among: Set(listed.map(\.group)))
    let names = Set(listed.map(\.group)).union(categories.keys).sorted(by: TallyGroup.isOrdered)
    let indexes = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    return TallyScheme(
      groups: names.map { TallyGroup(name: $0, category: categories[$0]) },
      map: ProductMap(
        listed.compactMap { code, group in
          indexes[group].map { ProductMap.Entry(code: code, group: $0) }
        }),
      targets: try self.targets(targets, indexes))
  }

  private static func categories(
    _ path: String?, among listed: Set<String>
  ) throws(OfficialSourcesError) -> [String: String] {
    guard let path else { return [:] }
    var categories: [String: String] = [:]
    try forEachRecord(path, [["group"], ["category"]], ignoring: ["name"]) { row, sink in
      if categories.updateValue(row.text(1), forKey: row.text(0)) != nil {
        sink.error("group '\(row.text(0))' is listed twice", at: row.place(0), remedy: "keep one")
      }
      if row.text(1).isEmpty {
        sink.error("no category", at: row.place(1), remedy: "name one, or leave --groups out")
      }
    }
    if let lone = listed.subtracting(categories.keys).min(by: TallyGroup.isOrdered) {
      throw OfficialSourcesError(
        TextFormatError(
          at: SourceLocation(file: path, line: 1, column: 1),
          "group '\(lone)' of the map has no category", remedy: "add a row for each group"))
    }
    return categories
  }

  private static func targets(
    _ path: String?, _ indexes: [String: Int]
  ) throws(OfficialSourcesError) -> [TallyScheme.Target: FixedPoint] {
    guard let path else { return [:] }
    var targets: [TallyScheme.Target: FixedPoint] = [:]
    try forEachRecord(path, [["group"], ["year"], ["annual"]]) { row, sink in
      guard let group = indexes[row.text(0)] else {
        sink.error(
          "unknown group '\(row.text(0))'", at: row.place(0),
          remedy: Diagnostic.didYouMean(row.text(0), among: Array(indexes.keys))
            ?? "name a group of the map")
        return
      }
      guard let year = Int(row.text(1)), (1...9999).contains(year) else {
        sink.error("'\(row.text(1))' is not a year", at: row.place(1), remedy: "write 2020")
        return
      }
      guard let amount = FixedPoint(row.text(2)), !amount.isNegative else {
        sink.error(
          "'\(row.text(2))' is not an amount", at: row.place(2), remedy: "write plain digits")
        return
      }
      let target = TallyScheme.Target(group: group, year: year)
      if targets.updateValue(amount, forKey: target) != nil {
        sink.error("the year of that group is given twice", at: row.place(0), remedy: "keep one")
      }
    }
    return targets
  }
}
