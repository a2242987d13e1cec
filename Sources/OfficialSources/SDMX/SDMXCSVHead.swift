import TextFormats

/// What the first line of a file tells of its kind of SDMX-CSV.
struct SDMXCSVHead: Hashable {
  /// The kinds.
  enum Kind: Hashable {
    /// SDMX-CSV 1.0: `DATAFLOW` comes first.
    case one
    /// SDMX-CSV 2.0: `STRUCTURE`, `STRUCTURE_ID`.
    case two
    /// The older form of the European Central Bank: `KEY` comes first, with the dataflow's id before its first point.
    case keyed
  }

  let kind: Kind
  let delimiter: CSVOptions.Delimiter

  /// Reads the first line, or nil where it is not of SDMX-CSV.
  init?(firstLine: String) {
    var rest = firstLine[...]
    let isQuoted = rest.hasPrefix("\"")
    if isQuoted { rest.removeFirst() }
    let name = rest.prefix { $0.isLetter || $0 == "_" }
    rest = rest.dropFirst(name.count)
    switch name {
    case "DATAFLOW": kind = .one
    case "STRUCTURE": kind = .two
    case "KEY": kind = .keyed
    default: return nil
    }
    if kind == .two, rest.hasPrefix("[") {
      // The separator of several values in one cell: one character in brackets.
      guard rest.count > 2, rest.dropFirst(2).first == "]" else { return nil }
      rest = rest.dropFirst(3)
    } else if rest.hasPrefix(": ") {
      rest = rest.drop { $0 != "," && $0 != ";" && $0 != "\t" && $0 != "\"" }
    }
    if isQuoted {
      guard rest.hasPrefix("\"") else { return nil }
      rest.removeFirst()
    }
    switch rest.first {
    case ",": delimiter = .comma
    case ";": delimiter = .semicolon
    case "\t": delimiter = .tab
    default: return nil
    }
    let others = rest.split { $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\"" }
      .map { SDMXText.identifier(ofColumn: String($0)) }
    switch kind {
    case .one: break
    case .two: guard others.first == "STRUCTURE_ID" else { return nil }
    case .keyed:
      guard others.contains("TIME_PERIOD"), others.contains("OBS_VALUE") else { return nil }
    }
  }
}
