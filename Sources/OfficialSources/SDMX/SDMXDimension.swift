import TradeStatistics

/// How a profile reads one dimension: what its codes say of the table.
struct SDMXDimension: Hashable, Sendable {
  /// What a dimension as a whole stands for, where its codes are not listed one by one.
  enum Role: String, Hashable, Sendable, CaseIterable {
    /// Who reports.
    case reporter
    /// The other end.
    case partner
    /// Codes of goods, or of currencies.
    case product
    /// Nothing that a table is told apart by.
    case any
  }

  /// A list of codes of areas.
  enum AreaList: String, Hashable, Sendable, CaseIterable {
    /// ISO 3166-1, two letters.
    case alphaTwo = "iso-alpha-2"
    /// ISO 3166-1, three letters, with WLD, EUN and EMU.
    case alphaThree = "iso-alpha-3"
  }

  /// The names that the dimension has in files, the usual one first.
  let names: [String]
  let role: Role?
  let areas: AreaList?
  /// What single codes say; they go before the role.
  let codes: [String: SDMXFacts]

  /// What a code says, or nil where the profile does not have it.
  func facts(of code: String) -> SDMXFacts? {
    if let listed = codes[code] { return listed }
    switch role {
    case .reporter: return area(code).map { SDMXFacts(reporter: $0) }
    case .partner: return area(code).map { SDMXFacts(partner: $0) }
    case .product: return ProductCode(code).map { SDMXFacts(product: $0) }
    case .any: return SDMXFacts()
    case nil: return nil
    }
  }

  private func area(_ code: String) -> Economy? {
    switch areas {
    case .alphaTwo: Economy(alphaTwo: code)
    case .alphaThree: Economy(code)
    case nil: nil
    }
  }
}
