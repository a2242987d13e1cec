/// The codes of a nomenclature in one edition, with descriptions and units.
public struct CodeList: Hashable, Sendable {
  /// The nomenclature.
  public let schedule: CodeSchedule
  /// When the edition became public: the day that was told, otherwise that on which it was on hand.
  public let publication: Publication
  /// The entries, sorted by code.
  public let entries: [CodeListEntry]

  /// Takes entries with codes that differ.
  public init(
    _ schedule: CodeSchedule, publication: Publication, entries: [CodeListEntry]
  ) {
    self.schedule = schedule
    self.publication = publication
    self.entries = entries.sorted { $0.code < $1.code }
  }

  /// The entry of a code; nil where there is none.
  public subscript(code: ProductCode) -> CodeListEntry? {
    let place = place(of: code)
    return place < entries.count && entries[place].code == code ? entries[place] : nil
  }

  /// The entries of a code and of all under it: of `1201`, those of soybeans.
  public func entries(under code: ProductCode) -> ArraySlice<CodeListEntry> {
    let first = place(of: code)
    let end = entries[first...].firstIndex { !code.isPrefix(of: $0.code) } ?? entries.count
    return entries[first..<end]
  }

  /// The edition by its day: `2026-01-01`, or `by 2026-11-24` where only a day is known by which it was public.
  public var edition: String {
    switch publication.precision {
    case .exact: "\(publication.day)"
    case .noLaterThan: "by \(publication.day)"
    }
  }

  // First index whose code is not before the given one.
  private func place(of code: ProductCode) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
