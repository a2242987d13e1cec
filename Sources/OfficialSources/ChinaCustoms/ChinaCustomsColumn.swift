/// A column of the online query of Chinese customs, by whatever name the office has given it.
enum ChinaCustomsColumn: Hashable, CaseIterable {
  case month
  case partner
  case partnerName
  case commodity
  case commodityName
  case regime
  case regimeName
  case location
  case locationName
  case quantity
  case unit
  case secondQuantity
  case secondUnit
  case dollars
  case yuan

  /// The names in the exports: English, as it was spelt over the years, and Chinese.
  var names: [String] {
    switch self {
    case .month: ["Date of data", "数据年月"]
    case .partner: ["Trading partner code", "贸易伙伴编码"]
    case .partnerName: ["Trading partner", "贸易伙伴名称"]
    case .commodity: ["Commodity code", "商品编码"]
    case .commodityName: ["Commodity", "商品名称"]
    case .regime: ["Customs Regime code", "贸易方式编码"]
    case .regimeName: ["Customs Regime", "贸易方式名称"]
    case .location: ["Locations of importers and exporters code", "注册地编码"]
    case .locationName: ["Locations of importers and exporters", "注册地名称"]
    case .quantity: ["Quantity", "第一数量"]
    case .unit: ["Unit", "第一计量单位"]
    case .secondQuantity: ["Supplementary Quantity", "Supplimentary Quantity", "第二数量"]
    case .secondUnit: ["Supplementary Unit", "Supplimentary Unit", "第二计量单位"]
    case .dollars: ["US dollar", "美元"]
    case .yuan: ["Renminbi Yuan", "人民币"]
    }
  }

  /// The column of a name; nil where the office has none of that name.
  init?(name: String) {
    guard let column = ChinaCustomsColumn.byName[ChinaCustomsColumn.plain(name)] else {
      return nil
    }
    self = column
  }

  private static let byName = Dictionary(
    allCases.flatMap { column in column.names.map { (plain($0), column) } },
    uniquingKeysWith: { first, _ in first })

  private static func plain(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
