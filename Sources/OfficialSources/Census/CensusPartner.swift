import TextFormats
import TradeStatistics

/// What a code of Schedule C stands for.
enum CensusPartner: Equatable {
  /// A country, or all of them where rows name none.
  case economy(Economy)
  /// A group of countries, or their total, which stands beside the countries in it.
  case grouping
  /// A country that is not in the list.
  case unknown(String)

  /// Reads a cell; nil where the file has no column of countries, as the answer is then the total over all.
  ///
  /// Groups have codes such as `0001` and `4XXX`, the total a hyphen.
  init(_ text: PackedText?) {
    guard let text else {
      self = .economy(.world)
      return
    }
    let code = text.description
    if let economy = Economy(code: code, in: .census) {
      self = .economy(economy)
    } else if code == "-" || code.utf8.count == 4 && (code.hasPrefix("0") || code.hasSuffix("XXX"))
    {
      self = .grouping
    } else {
      self = .unknown(code)
    }
  }
}
