extension SourceID {
  private init(office: String) {
    self.rawValue = office
  }

  /// The US Census Bureau.
  public static let census = SourceID(office: "census")
  /// UN Comtrade.
  public static let comtrade = SourceID(office: "comtrade")
}
